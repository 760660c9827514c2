using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Exchange.Mapping;

/// <summary>The table of running estates, whole. The host pool comes first: other rows need its type and its sign-on.</summary>
public static class ArmMappings
{
    /// <summary>All rows.</summary>
    public static ImmutableArray<ArmMapping> All { get; } = [.. ArmAvdRows.All, .. ArmPlatformRows.All];
}
