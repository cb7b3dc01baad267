export declare function packagesFit(root: string): boolean;
export declare function installPackages(root: string, say: (text: string) => void): void;
