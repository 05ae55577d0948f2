/** Version of package.json, put in by webpack. */
declare const FENJIE_VERSION: string;
