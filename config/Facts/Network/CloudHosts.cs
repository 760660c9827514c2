using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Facts.Network;

/// <summary>The name of one endpoint in each cloud. <c>{region}</c> is a placeholder for the region of the machines.</summary>
public sealed record CloudHosts
{
    /// <summary>The placeholder for the region of the machines.</summary>
    public const string Region = "{region}";

    /// <summary>Default: none. Its name or range in Azure.</summary>
    public string? Public { get; init; }

    /// <summary>Default: none. Its name or range in Azure Government.</summary>
    public string? UsGovernment { get; init; }

    /// <summary>Default: none. Its name or range in Azure operated by 21Vianet.</summary>
    public string? China { get; init; }

    /// <summary>An endpoint that has the same name everywhere.</summary>
    public static CloudHosts Same(string host) =>
        new()
        {
            Public = host,
            UsGovernment = host,
            China = host,
        };

    /// <summary>The name in a cloud; null where that cloud does not have the endpoint, or no document names it there.</summary>
    public string? In(AzureCloud cloud) =>
        cloud switch
        {
            AzureCloud.Public => Public,
            AzureCloud.UsGovernment => UsGovernment,
            AzureCloud.China => China,
        };
}
