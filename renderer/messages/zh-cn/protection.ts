import type { protectionEn } from '../en/protection.ts';

/** Texts of the protection of a workspace and of unlocking it, in simplified Chinese. */
export const protectionZhCn = {
  'protection.label': '密码短语保护',
  'protection.about': '加密文件夹中的记录、日志、保存的文件和备份。没有密码短语，任何人都无法读取。',
  'protection.isOn': '已开启：文件夹中的文件已加密。',
  'protection.isOff': '已关闭：能读取该文件夹的人都能看到你的客户。',
  'protection.others_one': '还有 {count} 个备份没有加密。请立即备份，之后会移除它。',
  'protection.others_other': '还有 {count} 个备份没有加密。请立即备份，之后会移除它们。',
  'protection.ask.on': '开启…',
  'protection.ask.off': '关闭…',
  'protection.ask.change': '更改密码短语…',
  'protection.lockNow': '立即锁定',
  'protection.title.on': '用密码短语保护此工作区',
  'protection.title.off': '关闭保护',
  'protection.title.change': '更改密码短语',
  'protection.does': '文件夹中的全部内容都会加密。每次打开工作区或锁定之后，都会询问密码短语。',
  'protection.not':
    '不受保护的内容：公司名称和提示（解锁之前就会显示）、记录的数量、保存或导出到别处的文件、其他程序之前复制的内容、磁盘上已删除文件的残留，以及解锁期间的窗口。',
  'protection.backups_one': '之前和之后各备份一次；随后移除 {count} 个没有加密的旧备份。',
  'protection.backups_other': '之前和之后各备份一次；随后移除 {count} 个没有加密的旧备份。',
  'protection.off_one':
    '拿到文件夹的人又能读取全部内容。之前和之后各备份一次；随后移除 {count} 个已加密的备份。',
  'protection.off_other':
    '拿到文件夹的人又能读取全部内容。之前和之后各备份一次；随后移除 {count} 个已加密的备份。',
  'protection.lost':
    '密码短语一旦丢失，任何人都无法找回，工作区及其备份也就无法打开。请妥善保存，但不要放在此文件夹中。',
  'protection.sameKey':
    '旧备份仍可用当前的密码短语打开。如果有不该知道它的人知道了，请改为先关闭再开启保护：这会生成新的密钥，并移除这些备份。',
  'protection.old': '当前的密码短语',
  'protection.new': '新的密码短语',
  'protection.newAgain': '再次输入新的密码短语',
  'protection.typeOld': '请输入或粘贴当前的密码短语。没有更改任何内容。',
  'protection.hint': '提示（可选）',
  'protection.hintSeen': '拿到文件夹的人都能看到它：请勿在此写下密码短语。',
  'protection.begins': '先进行备份…',
  'protection.progress': '已写入 {done} / {total} 个部分。',
  'protection.working': '正在写入…',
  'protection.do.on': '立即加密',
  'protection.do.off': '立即解密',
  'protection.do.change': '立即更改',
  'protection.done.on': '工作区已受保护。',
  'protection.done.off': '工作区不再受保护。',
  'protection.done.change': '密码短语已更改。旧备份仍使用当时的密码短语。',
  'remember.label': '在此计算机上不再询问',
  'remember.about':
    '之后，以你的身份登录此计算机的人无需密码短语即可打开工作区。密钥由系统的钥匙串（{keychain}）保管。锁定工作区后，此设置即失效。',
  'remember.none': '此计算机没有本程序可以信赖的钥匙串，因此每次都会询问密码短语。',
  'remember.failed':
    '工作区已打开，但此计算机没有保存密钥，下次仍会询问。请解锁系统的钥匙串，然后在设置的“{section}”中重试。',
  'unlock.title': '工作区已锁定',
  'unlock.titleOf': '{name} 已锁定',
  'unlock.about': '输入或粘贴密码短语即可打开。',
  'unlock.hint': '提示：{hint}',
  'unlock.caps': '大写锁定已开启。',
  'unlock.typeIt': '请输入或粘贴密码短语。',
  'unlock.wrong':
    '这个密码短语打不开工作区。请检查大小写和输入法，然后重试。尝试次数不限，但没有其他方法可以打开。',
  'unlock.unlock': '解锁',
  'unlock.trying': '正在解锁…',
  'lock.after': '不使用时锁定',
  'lock.afterAbout':
    '对此计算机上所有受保护的工作区有效。除非选择“从不”，计算机睡眠或锁屏时也会锁定。字段中输入的内容会先保存。',
  'lock.afterOff': '只有受保护的工作区才能锁定。请先开启保护。',
  'lock.afterItself':
    '目前不会自动锁定：此计算机打开工作区时不再询问，而锁定会使其失效。如需更改，请关闭“{label}”。',
  'lock.minutes_one': '{count} 分钟后',
  'lock.minutes_other': '{count} 分钟后',
  'lock.never': '从不',
  'lock.notice': '锁定',
  'lock.warning': '此窗口已有一段时间没有使用，不到一分钟后将锁定。',
  'lock.anyKey': '按任意键或移动指针即可保持打开。',
  'lock.text': '没有锁定：这里输入的内容还没有保存。请保存，或关闭表单。',
  'lock.work': '尚未锁定：还有工作正在进行。完成后即会锁定。',
  'lock.leaving': '正在锁定工作区',
  'lock.asksAgain': '工作区已锁定。从现在起，此计算机会重新询问密码短语。',
  'lock.leavingAbout': '正在写入磁盘的内容会先保存完。',
} as const satisfies Record<keyof typeof protectionEn, string>;
