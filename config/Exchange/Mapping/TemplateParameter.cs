namespace AvdPulumi.Configuration.Exchange.Mapping;

/// <summary>A parameter of templates.</summary>
/// <param name="Name">Its name.</param>
/// <param name="In">The templates that have it.</param>
public sealed record TemplateParameter(string Name, PeerTemplates In)
{
    /// <summary>Default: false. Whether the template has no default for it, and an estate may have no value.</summary>
    public bool IsRequired { get; init; }
}
