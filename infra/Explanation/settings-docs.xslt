<?xml version="1.0" encoding="utf-8"?>
<!-- The part of a compiler's documentation file that describes the settings records and their enumerations. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template match="/doc">
    <doc>
      <xsl:copy-of select="members/member[contains(@name, ':AvdPulumi.Configuration.Settings.')]" />
    </doc>
  </xsl:template>
</xsl:stylesheet>
