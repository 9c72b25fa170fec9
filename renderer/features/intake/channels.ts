import type { AcquisitionChannel } from '../../../shared/domain/subscription.ts';

/** A channel as an answer; `unknown` is one too. */
export type Channel = AcquisitionChannel | 'unknown';

interface ChannelEntry {
  readonly channel: Channel;
  /** Digit that chooses it while nothing is typed; empty where letters would be text. */
  readonly key: string;
  /** Other words for it, pinyin and initials of the Chinese name, in compare form. */
  readonly aliases: string;
}

const CHANNELS: readonly ChannelEntry[] = [
  { channel: 'microsoft-direct', key: '1', aliases: 'direct mosp web ms zhijie zj weiruan 直接' },
  { channel: 'csp-other-partner', key: '2', aliases: 'csp other qita qt hezuohuoban hzhb 其他 合作伙伴' },
  { channel: 'ea', key: '3', aliases: 'ea enterprise qiyexieyi qyxy 企业协议' },
  { channel: 'open', key: '4', aliases: 'open licence license kaifangxuke kfxk 开放许可' },
  { channel: 'open-value', key: '5', aliases: 'open value ov ovs' },
  { channel: 'advisor', key: '6', aliases: 'advisor guwenjihua gwjh guwen 顾问' },
  { channel: 'third-party-non-csp', key: '7', aliases: 'third party disanfang dsf 第三方' },
  {
    channel: 'csp-deauthorised-partner',
    key: '8',
    aliases: 'deauthorised lost yishiqu shouquan sq 失去授权',
  },
  { channel: 'mpsa', key: '9', aliases: 'mpsa select' },
  { channel: 'syndication', key: '', aliases: 'syndication telecom telephone lianhe lh dianxin 联合 电信' },
  { channel: 'own-advisor-carryover', key: '', aliases: 'us advisor women wm 我们 顾问' },
  { channel: 'csp-own', key: '', aliases: 'us own csp women wm 我们' },
  { channel: '21vianet-direct', key: '', aliases: '21vianet shijihulian sjhl 世纪互联' },
  { channel: 'unknown', key: '0', aliases: 'unknown buzhidao bzd 不知道' },
];

/** Channels a workspace's cloud has: 21Vianet's own only there. "Don't know" is always the last. */
export const channelsOf = (chinaCloud: boolean): readonly ChannelEntry[] =>
  CHANNELS.filter((one) => one.channel !== '21vianet-direct' || chinaCloud);

/** Entries whose name or other words contain every word typed. `typed` is in compare form. */
export function findChannels(
  all: readonly ChannelEntry[],
  typed: string,
  nameOf: (channel: Channel) => string,
): readonly ChannelEntry[] {
  const words = typed.split(' ').filter(Boolean);
  return all.filter((one) => {
    const text = `${nameOf(one.channel).normalize('NFKC').toLowerCase()} ${one.aliases}`;
    return words.every((word) => text.includes(word));
  });
}
