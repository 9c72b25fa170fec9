import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** What is shown instead of a broken screen. */
  readonly instead: ReactNode;
  /** Another route tries again. */
  readonly resetKey: string;
}

/** The one boundary for defects of the page: the frame stays, other screens still work. */
export class ErrorBoundary extends Component<Props, { readonly brokenAt: string | null }> {
  override state: { readonly brokenAt: string | null } = { brokenAt: null };

  static getDerivedStateFromError(): { readonly brokenAt: string } {
    return { brokenAt: '' };
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.brokenAt !== null && before.resetKey !== this.props.resetKey)
      this.setState({ brokenAt: null });
  }

  override render(): ReactNode {
    return this.state.brokenAt === null ? this.props.children : this.props.instead;
  }
}
