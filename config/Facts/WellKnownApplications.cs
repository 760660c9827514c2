using System.Diagnostics.CodeAnalysis;

namespace AvdPulumi.Configuration.Facts;

/// <summary>
/// Application ids that are the same in every tenant. Azure grants roles to the object id of an enterprise application, which differs in each
/// tenant, so none of these is a valid object id.
/// </summary>
internal static class WellKnownApplications
{
    // sources: Configure single sign-on for Azure Virtual Desktop; Azure Virtual Desktop App Attach; Verify first-party Microsoft applications in sign-in reports
    private static readonly Dictionary<Guid, string> Names = new()
    {
        [new("9cdead84-a844-4324-93f2-b2e6bb768d07")] = "Azure Virtual Desktop",
        [new("a85cf173-4192-42f8-81fa-777a763e6e2c")] = "Azure Virtual Desktop Client",
        [new("50e95039-b200-4007-bc97-8d5790743a63")] = "Azure Virtual Desktop ARM Provider",
        [new("270efc09-cd0d-444b-a71f-39af4910ec45")] = "Windows Cloud Login",
        [new("a4a365df-50f1-4397-bc59-1a1564b8bb9c")] = "Microsoft Remote Desktop",
        [new("1412d89f-b8a8-4111-b4fd-e82905cbd85d")] = "Microsoft.AzureStackHCI Resource Provider",
        [new("0000000a-0000-0000-c000-000000000000")] = "Microsoft Intune",
        [new("00000002-0000-0000-c000-000000000000")] = "Azure Active Directory Graph",
        [new("00000003-0000-0000-c000-000000000000")] = "Microsoft Graph",
        [new("797f4846-ba00-4fd7-ba43-dac1f8f63013")] = "Azure Service Management",
        [new("cfa8b339-82a2-471a-a3c9-0fc0be7a4093")] = "Azure Key Vault",
        [new("04b07795-8ddb-461a-bbee-02f9e1bf7b46")] = "Microsoft Azure CLI",
        [new("1950a258-227b-4e31-a9cf-717495945fc2")] = "Microsoft Azure PowerShell",
    };

    /// <summary>Whether an id is that of a known application.</summary>
    public static bool TryFind(Guid id, [NotNullWhen(true)] out string? name) => Names.TryGetValue(id, out name);
}
