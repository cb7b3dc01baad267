export type ProgramId = 'chromium' | 'firefox' | 'xvfb' | 'xdotool';

export interface Program {
  title: string;
  names: string[];
  also: string[];
  override: string | undefined;
  packages: string[];
}

export declare const programs: Record<ProgramId, Program>;
export declare function findProgram(id: ProgramId, environment?: NodeJS.ProcessEnv): string | undefined;
export declare function describeMissing(id: ProgramId): string;
