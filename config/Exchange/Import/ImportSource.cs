namespace AvdPulumi.Configuration.Exchange.Import;

/// <summary>A file to import.</summary>
/// <param name="File">Its parameters.</param>
/// <param name="Table">What they become.</param>
public sealed record ImportSource(ParameterFile File, ImportTable Table)
{
    /// <summary>A file for azurelocal-avd.</summary>
    /// <param name="file">Its parameters.</param>
    /// <param name="format">Its format.</param>
    /// <param name="templates">Default: none. The template that a file of Bicep or ARM is for.</param>
    public ImportSource(ParameterFile file, ExchangeFormat format, PeerTemplates templates = PeerTemplates.None)
        : this(file, new PeerTable(format, templates)) { }
}
