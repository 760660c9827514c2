namespace AvdPulumi.Configuration.Exchange.Import;

/// <summary>A file to import.</summary>
/// <param name="File">Its parameters.</param>
/// <param name="Format">Its format.</param>
/// <param name="Templates">The template that a file of Bicep or ARM is for; none for other formats.</param>
public sealed record ImportSource(ParameterFile File, ExchangeFormat Format, PeerTemplates Templates = PeerTemplates.None);
