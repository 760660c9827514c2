using AvdPulumi.Components.Avd;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Stacks.Mapping;

/// <summary>The custom RDP properties of a host pool, for exports.</summary>
public static class RdpPropertiesText
{
    /// <summary>The one text that Azure stores; null if there are no properties.</summary>
    public static string? Of(AvdSettings settings) =>
        RdpProperty.Render(RdpPropertyMapping.PropertiesFrom(settings.HostPool.RdpProperties, settings.Identity));
}
