using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Exchange.Mapping;

/// <summary>What the settings of this program are called in azurelocal-avd. Export, import and docs/variable-mapping.md are made from it.</summary>
/// <remarks>Where the page of the mapping and the files of azurelocal-avd differ, the files count, and a note says it.</remarks>
public static class ParameterMappings
{
    /// <summary>The sources: the page of the mapping, and the files that declare the parameters, as of March 2026.</summary>
    public static ImmutableArray<Source> Sources { get; } =
    [
        new(
            "azurelocal-avd, deep design: parameter mapping",
            "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md"
        ),
        new(
            "azurelocal-avd, variable mapping",
            "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/reference/variable-mapping.md"
        ),
        new(
            "azurelocal-avd, variables.example.yml",
            "https://github.com/AzureLocal/azurelocal-avd/blob/main/config/variables/variables.example.yml"
        ),
        new("azurelocal-avd, Bicep templates", "https://github.com/AzureLocal/azurelocal-avd/tree/main/src/bicep"),
        new("azurelocal-avd, Terraform variables", "https://github.com/AzureLocal/azurelocal-avd/blob/main/src/terraform/variables.tf"),
        new("azurelocal-avd, ARM templates", "https://github.com/AzureLocal/azurelocal-avd/tree/main/src/arm"),
        new("azurelocal-avd, PowerShell scripts", "https://github.com/AzureLocal/azurelocal-avd/tree/main/src/powershell"),
        new("azurelocal-avd, Ansible roles", "https://github.com/AzureLocal/azurelocal-avd/tree/main/src/ansible"),
    ];

    /// <summary>All rows. A row that needs another one follows it.</summary>
    public static ImmutableArray<ParameterMapping> All { get; } =
    [
        .. SubscriptionParameters.All,
        .. ControlPlaneParameters.All,
        .. DomainParameters.All,
        .. SessionHostParameters.All,
        .. ProfileParameters.All,
        .. ScalingParameters.All,
        .. MonitoringParameters.All,
        .. NetworkParameters.All,
    ];
}
