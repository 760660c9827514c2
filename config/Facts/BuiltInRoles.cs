using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace AvdPulumi.Configuration.Facts;

/// <summary>The ids of the built-in roles that AVD on Azure Local uses, and ids that are mistaken for them.</summary>
public static class BuiltInRoles
{
    private const string HostPool = "Microsoft.DesktopVirtualization/hostPools";
    private const string ApplicationGroup = "Microsoft.DesktopVirtualization/applicationGroups";
    private const string Workspace = "Microsoft.DesktopVirtualization/workspaces";
    private const string AppPackage = "Microsoft.DesktopVirtualization/appAttachPackages";
    private const string Vault = ArmTypes.KeyVault;
    private const string StorageAccount = ArmTypes.StorageAccount;
    private const string LogAnalytics = ArmTypes.LogAnalyticsWorkspace;
    private const string Machine = "Microsoft.HybridCompute/machines";
    private const string CollectionRule = "Microsoft.Insights/dataCollectionRules";

    /// <summary>Uses what an application group or an App Attach package provides.</summary>
    public static BuiltInRole DesktopVirtualizationUser { get; } =
        Of("1d18fff3-a72a-46b5-b4a9-0b38a3cd7e63", "Desktop Virtualization User", ApplicationGroup, AppPackage);

    /// <summary>Manages all AVD objects.</summary>
    public static BuiltInRole DesktopVirtualizationContributor { get; } =
        Of("082f0a83-3be5-4ba1-904c-961cca79b387", "Desktop Virtualization Contributor");

    /// <summary>Sees all AVD objects.</summary>
    public static BuiltInRole DesktopVirtualizationReader { get; } =
        Of("49a72310-ab8d-41df-bbb0-79b649203868", "Desktop Virtualization Reader");

    /// <summary>Sends messages to users, signs them out.</summary>
    public static BuiltInRole UserSessionOperator { get; } =
        Of("ea4bfff8-7fb4-485a-aadd-d4129a0ffaa6", "Desktop Virtualization User Session Operator", HostPool);

    /// <summary>Drains and removes session hosts.</summary>
    public static BuiltInRole SessionHostOperator { get; } =
        Of("2ad6aaab-ead9-4eaa-8ac5-da422f562408", "Desktop Virtualization Session Host Operator", HostPool);

    /// <summary>Starts session hosts.</summary>
    public static BuiltInRole PowerOnContributor { get; } =
        Of("489581de-a3bd-480d-9518-53dea7416b33", "Desktop Virtualization Power On Contributor") with
        {
            IsPower = true,
        };

    /// <summary>Starts and stops session hosts.</summary>
    public static BuiltInRole PowerOnOffContributor { get; } =
        Of("40c5ff49-9181-41f8-ae61-143b0e78555e", "Desktop Virtualization Power On Off Contributor") with
        {
            IsPower = true,
        };

    /// <summary>Signs in to Entra-joined machines.</summary>
    public static BuiltInRole VirtualMachineUserLogin { get; } = Of("fb879df8-f326-4884-b1cf-06f3ad86be52", "Virtual Machine User Login");

    /// <summary>Signs in to Entra-joined machines as administrator.</summary>
    public static BuiltInRole VirtualMachineAdministratorLogin { get; } =
        Of("1c0163c0-47e6-4577-8991-ea5c82e286e4", "Virtual Machine Administrator Login");

    /// <summary>Manages machines on Azure Local.</summary>
    public static BuiltInRole AzureStackHciVmContributor { get; } =
        Of("874d1c73-6003-4e60-a13a-cb31ea190a85", "Azure Stack HCI VM Contributor");

    /// <summary>Lets the resource provider of Azure Local create and connect the Arc machines of hosts (source: Azure built-in roles).</summary>
    public static BuiltInRole AzureConnectedMachineResourceManager { get; } =
        Of("f5819b54-e033-4d82-ac66-4fec3cbf3f4c", "Azure Connected Machine Resource Manager");

    /// <summary>Reads, writes and deletes secrets.</summary>
    public static BuiltInRole KeyVaultSecretsOfficer { get; } =
        Of("b86a8fe4-44ce-4948-aee5-eccb2c155cd7", "Key Vault Secrets Officer", Vault);

    /// <summary>Reads secrets.</summary>
    public static BuiltInRole KeyVaultSecretsUser { get; } = Of("4633458b-17de-408a-b874-0445c86b69e6", "Key Vault Secrets User", Vault);

    /// <summary>Reads and writes files of a share.</summary>
    public static BuiltInRole SmbShareContributor { get; } =
        Of("0c867c2a-1d8c-454a-a3db-ab2ea1bdc8bb", "Storage File Data SMB Share Contributor", StorageAccount);

    /// <summary>Reads and writes files of a share, and changes their access lists.</summary>
    public static BuiltInRole SmbShareElevatedContributor { get; } =
        Of("a7264617-510b-434b-a828-9731dc254ea7", "Storage File Data SMB Share Elevated Contributor", StorageAccount);

    /// <summary>Sees a storage account and reads its keys.</summary>
    public static BuiltInRole ReaderAndDataAccess { get; } =
        Of("c12c1c16-33a1-487b-954d-41c89c60f349", "Reader and Data Access", StorageAccount);

    /// <summary>Queries logs.</summary>
    public static BuiltInRole LogAnalyticsReader { get; } =
        Of("73c42c96-874c-492b-b04d-ab87d138a893", "Log Analytics Reader", LogAnalytics);

    /// <summary>Sees all resources, no secret and no data.</summary>
    public static BuiltInRole Reader { get; } = Of("acdd72a7-3385-48ef-bd42-f606fba81ae7", "Reader");

    // source of all ids: Azure built-in roles (04/2026); Owner from general knowledge
    // after the roles above, since static members are set in the order of the text
    private static readonly Dictionary<Guid, BuiltInRole> ById = new BuiltInRole[]
    {
        DesktopVirtualizationUser,
        DesktopVirtualizationContributor,
        DesktopVirtualizationReader,
        Of("e307426c-f9b6-4e81-87de-d99efb3c32bc", "Desktop Virtualization Host Pool Contributor", HostPool),
        Of("ceadfde2-b300-400a-ab7b-6143895aa822", "Desktop Virtualization Host Pool Reader", HostPool),
        Of("86240b0e-9422-4c43-887b-b61143f32ba8", "Desktop Virtualization Application Group Contributor", ApplicationGroup),
        Of("aebf23d0-b568-4e86-b8f9-fe83a2c6ab55", "Desktop Virtualization Application Group Reader", ApplicationGroup),
        Of("21efdde3-836f-432b-bf3d-3e8e734d4b2b", "Desktop Virtualization Workspace Contributor", Workspace),
        Of("0fa44ee9-7a7d-466b-9bb2-2bf446b1204d", "Desktop Virtualization Workspace Reader", Workspace),
        UserSessionOperator,
        SessionHostOperator,
        PowerOnContributor,
        PowerOnOffContributor,
        Of("a959dbd1-f747-45e3-8ba6-dd80f235f97c", "Desktop Virtualization Virtual Machine Contributor"),
        VirtualMachineUserLogin,
        VirtualMachineAdministratorLogin,
        Of("602da2ba-a5c2-41da-b01d-5360126ab525", "Virtual Machine Local User Login"),
        Of("9980e02c-c2be-4d73-94e8-173b1dc7cf3c", "Virtual Machine Contributor"),
        KeyVaultSecretsUser,
        KeyVaultSecretsOfficer,
        Of("00482a5a-887f-4fb3-b363-3b7fe8e74483", "Key Vault Administrator", Vault),
        Of("21090545-7ca7-4776-b22c-e363652d74d2", "Key Vault Reader", Vault),
        SmbShareContributor,
        SmbShareElevatedContributor,
        Of("aba4ae5f-2193-4029-9191-0cb91df5e314", "Storage File Data SMB Share Reader", StorageAccount),
        Of("69566ab7-960f-475b-8e7c-b3118f30c6bd", "Storage File Data Privileged Contributor", StorageAccount),
        ReaderAndDataAccess,
        Of("ba92f5b4-2d11-453d-a403-e96b0029c9fe", "Storage Blob Data Contributor", StorageAccount),
        Of("2a2b9908-6ea1-4ae2-8e65-a410df84e7d1", "Storage Blob Data Reader", StorageAccount),
        Of("17d1049b-9a84-46fb-8f53-869881c3d3ab", "Storage Account Contributor", StorageAccount),
        Of("bda0d508-adf1-4af0-9c28-88919fc3ae06", "Azure Stack HCI Administrator"),
        AzureStackHciVmContributor,
        Of("4b3fe76c-f777-4d24-a2d7-b027b0f7b273", "Azure Stack HCI VM Reader"),
        Of("865ae368-6a45-4bd1-8fbf-0d5151f56fc1", "Azure Stack HCI Device Management Role"),
        Of("c99c945f-8bd1-4fb1-a903-01460aae6068", "Azure Stack HCI Connected InfraVMs"),
        AzureConnectedMachineResourceManager,
        Of("cd570a14-e51a-42ad-bac8-bafd67325302", "Azure Connected Machine Resource Administrator", Machine),
        Of("b64e21ea-ac4e-4cdf-9dc9-5b892992bee7", "Azure Connected Machine Onboarding"),
        Of("749f88d5-cbae-40b8-bcfc-e573ddc772fa", "Monitoring Contributor"),
        Of("43d0d8ad-25c7-4714-9337-8ba259a9fe05", "Monitoring Reader"),
        Of("3913510d-42f4-4e42-8a64-420c390055eb", "Monitoring Metrics Publisher", CollectionRule),
        Of("92aaf0da-9dab-42b6-94a3-d43ce8d16293", "Log Analytics Contributor", LogAnalytics),
        LogAnalyticsReader,
        Reader,
        Of("b24988ac-6180-42a0-ab88-20f7382dd24c", "Contributor") with
        {
            IsBroad = true,
        },
        Of("8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "Owner") with
        {
            IsBroad = true,
        },
        Of("18d7d88d-d35e-4fb5-a5c3-7773c20a72d9", "User Access Administrator") with
        {
            IsBroad = true,
        },
        Of("f58310d9-a9f6-439a-9e8d-f62e7b41a168", "Role Based Access Control Administrator") with
        {
            IsBroad = true,
        },
    }.ToDictionary(role => role.Id);

    // in published Bicep files as the id of Desktop Virtualization User; Azure knows no such role
    private static readonly Guid Published = new("1d336d6b-1444-4a47-9fbb-26e0a0e4f6bb");

    /// <summary>All of them, by name.</summary>
    public static ImmutableArray<BuiltInRole> All { get; } = [.. ById.Values.OrderBy(role => role.Name, StringComparer.Ordinal)];

    /// <summary>The role of an id.</summary>
    public static bool TryFind(Guid id, [NotNullWhen(true)] out BuiltInRole? role) => ById.TryGetValue(id, out role);

    /// <summary>The role that an unknown id most likely means: no two role ids begin alike, so a similar id is a mistake.</summary>
    public static BuiltInRole? LookAlike(Guid id)
    {
        if (ById.ContainsKey(id))
            return null;
        if (id == Published)
            return DesktopVirtualizationUser;
        foreach (var role in ById.Values)
            if (FirstGroup(role.Id) == FirstGroup(id) || LastGroup(role.Id) == LastGroup(id))
                return role;
        return null;
    }

    private static BuiltInRole Of(string id, string name, params ImmutableArray<string> targets) => new(new Guid(id), name, targets);

    // the parts of the text before the first and after the last hyphen
    private static uint FirstGroup(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }

    private static ulong LastGroup(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]) & 0xFFFF_FFFF_FFFF;
    }
}
