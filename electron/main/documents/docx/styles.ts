const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/**
 * What every paragraph begins from, and nothing else of a suite's own taste. A suite puts a little space between
 * Chinese and digits or letters by itself; official papers have none, and the lines would break elsewhere than
 * in the PDF.
 */
export const STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="${WORD}">
  <w:docDefaults>
    <w:rPrDefault/>
    <w:pPrDefault><w:pPr><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr></w:pPrDefault>
  </w:docDefaults>
  <w:style w:type="paragraph" w:styleId="Normal" w:default="1"><w:name w:val="Normal"/><w:qFormat/></w:style>
  <w:style w:type="table" w:styleId="TableNormal" w:default="1">
    <w:name w:val="Normal Table"/>
    <w:tblPr>
      <w:tblInd w:w="0" w:type="dxa"/>
      <w:tblCellMar>
        <w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>
        <w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>
      </w:tblCellMar>
    </w:tblPr>
  </w:style>
</w:styles>`
