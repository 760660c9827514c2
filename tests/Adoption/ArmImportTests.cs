using System.Text;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Exchange.Arm;
using AvdPulumi.Configuration.Exchange.Import;
using AvdPulumi.Configuration.Writing;
using AvdPulumi.Infra.Adoption;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Tests.Infra;
using AvdPulumi.Tests.Shared;
using AvdPulumi.Tests.Stacks;

namespace AvdPulumi.Tests.Adoption;

/// <summary><c>avd import arm</c>: the config of a running estate means the estate, so adopting it leaves it as it is.</summary>
public sealed class ArmImportTests
{
    // what no export can tell, for each of the estates below
    private const string Secrets = """
        key_vault: {external_vaults: [{name: kv-contoso-core, id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-core/providers/Microsoft.KeyVault/vaults/kv-contoso-core}]}
        session_host: {admin: {password: keyvault://kv-contoso-core/avd-local-admin}}
        domain: {join_password: keyvault://kv-contoso-core/avd-domain-join}
        identity: {kerberos_server_object_confirmed: true, avd_service_principal_object_id: 00000000-0000-0000-0000-000000000201}
        network: {dns_servers: [10.10.0.4, 10.10.0.5]}
        fslogix: {enabled: false}
        """;

    // the parts of an estate that people made by hand or with another tool, and that a config describes
    private static readonly string[] Described =
    [
        "azure-native:desktopvirtualization:HostPool",
        "azure-native:desktopvirtualization:ApplicationGroup",
        "azure-native:desktopvirtualization:Application",
        "azure-native:desktopvirtualization:Workspace",
        "azure-native:desktopvirtualization:ScalingPlan",
        "azure-native:desktopvirtualization:ScalingPlanPooledSchedule",
        "azure-native:keyvault:Vault",
        "azure-native:operationalinsights:Workspace",
        "azure-native:resources:ResourceGroup",
        "azure-native:azurestackhci:NetworkInterface",
        "azure-native:hybridcompute:Machine",
        "azure-native:azurestackhci:VirtualMachineInstance",
    ];

    [Theory]
    [InlineData("contoso/dev")]
    [InlineData("contoso/prod")]
    public async Task Adopting_the_estate_with_the_imported_config_leaves_it_as_it_is(string name)
    {
        var running = (await WholePreviews.Of(name)).Model;
        var export = Read(running);

        var stack = await PreviewOf(ConfigWriter.Write(ArmImport.Of([export]).Draft));

        var plan = AdoptionPlanner.Of(stack, export.Resources);
        Assert.Equal(
            Names(running.Resources.Where(IsDescribed)),
            Names(plan.Adopted.Select(adopted => adopted.Planned).Where(IsDescribed))
        );
        Assert.All(
            DiffBuilder
                .Of(plan.Before, stack, "Azure")
                .Changes.Where(change => IsDescribed(change.Resource))
                .SelectMany(change => change.Properties.Select(property => (change.Resource.Name, property))),
            // another token is made in another window of time, and passwords are not shown
            change =>
                Assert.True(
                    change.property.Path == "registrationInfo.expirationTime" || change.property.After is PreviewValue.Secret,
                    $"{change.Name}: {change.property.Path} was {change.property.Before} and would be {change.property.After}."
                )
        );
    }

    [Fact]
    public async Task Several_host_pools_become_pools()
    {
        var export = Read((await WholePreviews.Of("examples/hospital")).Model);

        var draft = ArmImport.Of([export]).Draft;

        Assert.Equal("hp-stmary-clinicians", draft.Find("pools.clinicians.host_pool.name"));
        Assert.Equal("hp-stmary-developers", draft.Find("pools.developers.host_pool.name"));
        Assert.Equal("Personal", draft.Find("pools.developers.host_pool.type"));
        Assert.Equal("stmary", draft.Find("deployment.name"));
        Assert.False(draft.Has("host_pool"));
    }

    [Theory]
    // another resource group, another number of digits, another size
    [InlineData(
        "resourceGroups/rg-contoso-dev-hosts/providers/Microsoft.HybridCompute/machines/avd-dev-002",
        "resourceGroups/rg-other/providers/Microsoft.HybridCompute/machines/avd-dev-002",
        "machine avd-dev-002"
    )]
    [InlineData("machines/avd-dev-002", "machines/avd-dev-02", "machine avd-dev-02")]
    public async Task A_host_that_is_not_like_the_others_is_told(string here, string there, string name)
    {
        var imported = await ImportAsync("contoso/dev", here, there);

        Assert.Contains(imported.Left, left => left.Name == name && !left.IsIdle);
        Assert.Equal("1", imported.Draft.Find("session_host.clusters[0].count"));
    }

    [Fact]
    public async Task Machines_that_no_host_pool_names_are_no_hosts()
    {
        var imported = await ImportAsync("contoso/dev", "hostpools/sessionhosts", "hostpools/others");

        Assert.False(imported.Draft.Has("session_host"));
        Assert.Contains(imported.Left, left => left.Reason.Contains("/sessionHosts?api-version", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"tags\": {", "\"tags\": { \"db_password\": \"Winter2026-Corp\",")]
    [InlineData("\"hostPoolType\":", "\"description\": \"password=Winter2026-Corp\", \"hostPoolType\":")]
    public async Task A_secret_in_a_text_is_not_written(string here, string there)
    {
        var imported = await ImportAsync("contoso/dev", here, there);

        Assert.DoesNotContain("Winter2026", ConfigWriter.Write(imported.Draft), StringComparison.Ordinal);
        Assert.Contains(imported.Diagnostics, found => found.Code == "AVD0091");
    }

    [Fact]
    public void Host_pools_of_the_same_name_do_not_become_one()
    {
        var pools = new[] { ("rg-one", "hp-office"), ("rg-two", "hp-office"), ("rg-one", "hp-lab") }.Select(pool =>
            $$"""{"id": "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/{{pool.Item1}}/providers/Microsoft.DesktopVirtualization/hostPools/{{pool.Item2}}", "type": "Microsoft.DesktopVirtualization/hostPools"}"""
        );
        var export = ArmExportFile.Read("estate.json", Encoding.UTF8.GetBytes($"[{string.Join(',', pools)}]"), ArmScope.None);

        var draft = ArmImport.Of([export]).Draft;

        Assert.Equal(
            ["hp-office", "hp-office", "hp-lab"],
            new[] { "pool_1", "pool_2", "pool_3" }.Select(name => draft.Find($"pools.{name}.host_pool.name"))
        );
    }

    [Fact]
    public void Without_a_host_pool_there_is_no_config()
    {
        var export = ArmExportFile.Read("rg.json", "[]"u8.ToArray(), ArmScope.None);

        var found = Assert.Single(ArmImport.Of([export]).Diagnostics);

        Assert.Equal("AVD0099", found.Code);
        Assert.Equal("rg.json has no host pool among its 0 resources.", found.Message);
    }

    private static bool IsDescribed(PreviewResource resource) =>
        // storage, and the group of the hosts with their networks, are not described
        Described.Contains(resource.Type)
        && !resource.Name.Contains("storage-rg", StringComparison.Ordinal)
        && !resource.Name.Contains("hosts-rg", StringComparison.Ordinal)
        && AzureIdentity.ArmIdOf(resource)?.Contains("/sofs-", StringComparison.Ordinal) != true;

    private static IEnumerable<string> Names(IEnumerable<PreviewResource> resources) =>
        resources.Select(resource => $"{resource.Type} {AzureIdentity.ArmIdOf(resource)}").Order(StringComparer.Ordinal);

    private static async Task<ImportedConfig> ImportAsync(string name, string here, string there) =>
        ArmImport.Of([
            ArmExportFile.Read(
                "estate.json",
                Encoding.UTF8.GetBytes(
                    Encoding
                        .UTF8.GetString(ExportedEstate.ListOf((await WholePreviews.Of(name)).Model))
                        .Replace(here, there, StringComparison.Ordinal)
                ),
                ArmScope.None
            ),
        ]);

    private static ArmExport Read(PreviewModel model) => ArmExportFile.Read("estate.json", ExportedEstate.ListOf(model), ArmScope.None);

    private static async Task<PreviewModel> PreviewOf(string config)
    {
        var files = new FakeFiles()
            .With("Pulumi.yaml", "name: avd\nruntime: dotnet\n")
            .With("Pulumi.test.yaml", "config:\n  avd:layers: [control_plane, session_hosts]\n")
            .With("config/variables.yml", config)
            .With("config/variables.test.yml", Secrets);
        var loaded = new ConfigLoader(files).Load(new ConfigRequest(FakeFiles.Root, "test", new Dictionary<string, string>()));
        Assert.Equal("", string.Join('\n', loaded.Diagnostics.Where(found => found.Severity == Severity.Error)));
        var model = await PreviewRunner.RunAsync(
            new PreviewRequest("avd", "test", Repository.Root, "offline", loaded.Estate!, loaded.Layers, TestSettings.Now, [])
        );
        Assert.False(model.HasErrors, string.Join('\n', model.Diagnostics));
        return model;
    }
}
