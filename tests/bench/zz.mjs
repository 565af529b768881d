import {readFileSync} from 'node:fs';
const { readXmlTree, decodeXml } = await import('@dragoman/xml');
const f=process.argv[2]; const bytes=readFileSync(f);
const c0=process.cpuUsage(); const t0=performance.now();
const {document}=decodeXml(f,bytes); const t1=performance.now();
const r=readXmlTree(f,document.text); const t2=performance.now();
const c=process.cpuUsage(c0); console.log('decode',(t1-t0)|0,'tape',(t2-t1)|0,'cpu',(c.user+c.system)/1000|0, r.root.name, process.resourceUsage().maxRSS/1024|0);
