using System.Text.Json.Nodes;
using AvdPulumi.Configuration;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Tests.Configuration;
using AvdPulumi.Tests.Configuration.Robustness;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Stacks;

/// <summary>Session hosts as whole stacks make them: their order, and what a change of one means for the others.</summary>
public sealed class SessionHostStackTests
{
    private const string TwoClusters = """
        session_host:
          clusters:
            - {name: azl-01, custom_location_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-azl-01/providers/Microsoft.ExtendedLocation/customLocations/azl-01, logical_network: lnet-avd, count: ONE, start_number: 1}
            - {name: azl-02, custom_location_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-azl-02/providers/Microsoft.ExtendedLocation/customLocations/azl-02, logical_network: lnet-avd-2, count: TWO, start_number: 501}
        network:
          logical_networks:
            - {name: lnet-avd, custom_location_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-azl-01/providers/Microsoft.ExtendedLocation/customLocations/azl-01, switch_name: s, vlan: 20, address_prefix: 10.10.20.0/24, gateway: 10.10.20.1, pools: [{start: 10.10.20.100, end: 10.10.20.199}]}
            - {name: lnet-avd-2, custom_location_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-azl-02/providers/Microsoft.ExtendedLocation/customLocations/azl-02, switch_name: s, vlan: 30, address_prefix: 10.10.30.0/24, gateway: 10.10.30.1, pools: [{start: 10.10.30.100, end: 10.10.30.199}]}
        deployment: {topology: multi_cluster}
        fslogix: {enabled: false}
        sofs: null
        storage: {witness: null}
        """;

    public static TheoryData<string> Examples =>
        [
            .. Directory
                .EnumerateFiles(Repository.PathOf("config", "examples"), "*.yml")
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Every_host_is_joined_before_its_agent_and_watched_after_it(string example)
    {
        var graph = new Graph(await PreviewAsync(Example(example)));

        Assert.NotEmpty(graph.Hosts);
        Assert.All(
            graph.Hosts,
            host =>
            {
                Assert.Contains(graph.Named($"{host}-vm"), graph.Before($"{host}-setup-join"));
                Assert.Contains(graph.Named($"{host}-setup-join"), graph.Before($"{host}-setup-wait-join"));
                Assert.Contains(graph.Named($"{host}-setup-wait-join"), graph.Before($"{host}-setup-agent"));
                if (graph.Has($"{host}-setup-profiles-fslogix"))
                {
                    // nobody signs in before profiles work, and profiles do not before there is a share for them
                    Assert.Contains(graph.Named($"{host}-setup-profiles-fslogix"), graph.Before($"{host}-setup-profiles-fslogix-check"));
                    Assert.Contains(graph.Named($"{host}-setup-profiles-fslogix-check"), graph.Before($"{host}-setup-agent"));
                    if (graph.Has("file-server-setup-check"))
                        Assert.Contains(graph.Named("file-server-setup-check"), graph.Before($"{host}-setup-profiles-fslogix"));
                }

                if (graph.Has($"{host}-setup-monitor-agent"))
                    Assert.Contains(graph.Named($"{host}-setup-agent"), graph.Before($"{host}-setup-monitor-agent"));
                if (graph.Has($"{host}-data-insights"))
                    Assert.Contains(graph.Named($"{host}-setup-monitor-agent"), graph.Before($"{host}-data-insights"));
            }
        );
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task No_host_waits_for_another_one(string example)
    {
        var graph = new Graph(await PreviewAsync(Example(example)));

        Assert.All(
            graph.Hosts,
            host =>
                Assert.DoesNotContain(
                    graph.BeforeAnyOf(host),
                    other =>
                        other.Name.StartsWith("session-hosts-", StringComparison.Ordinal)
                        && !other.Name.StartsWith(host, StringComparison.Ordinal)
                )
        );
    }

    [Theory]
    [InlineData(3, 2, 4, 2)]
    [InlineData(3, 2, 3, 7)]
    [InlineData(3, 2, 1, 2)]
    [InlineData(3, 2, 0, 2)]
    [InlineData(1, 5, 9, 1)]
    public async Task A_cluster_that_grows_or_shrinks_changes_no_other_host(int one, int two, int oneAfter, int twoAfter)
    {
        var (before, after) = (await HostsOfAsync(one, two), await HostsOfAsync(oneAfter, twoAfter));

        Assert.Equal(Math.Min(one, oneAfter) + Math.Min(two, twoAfter), before.Keys.Intersect(after.Keys).Count());
        Assert.All(before.Keys.Intersect(after.Keys), host => Assert.Equal(before[host], after[host]));
    }

    [Fact]
    public async Task A_new_token_changes_nothing_of_hosts_that_are_there()
    {
        var early = await PreviewAsync(Example("max"), new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var late = await PreviewAsync(Example("max"), new DateTimeOffset(2026, 12, 31, 0, 0, 0, TimeSpan.Zero));

        Assert.NotEqual(
            TextOf(early.Resources.Where(resource => resource.Phase == 2)),
            TextOf(late.Resources.Where(resource => resource.Phase == 2))
        );
        Assert.Equal(TextOf(OfHosts(early)), TextOf(OfHosts(late)));
        // the token itself is new, and ignored once the command has run
        Assert.All(
            OfHosts(late).Where(resource => resource.Name.EndsWith("-setup-agent", StringComparison.Ordinal)),
            agent => Assert.Contains("protectedParameters", agent.IgnoreChanges)
        );
    }

    [Theory]
    [InlineData("ad_ds", "JsonADDomainExtension", "{name: JoinType, value: domain}")]
    [InlineData("hybrid_entra", "JsonADDomainExtension", "{name: JoinType, value: domain}")]
    [InlineData("entra_only", "AADLoginForWindows", "{name: JoinType, value: entra}")]
    public async Task Each_identity_pattern_joins_in_its_own_way(string pattern, string extension, string waits)
    {
        var model = await PreviewAsync(
            Loaded.Overlay(
                $"identity: {{pattern: {pattern}}}{(pattern == "entra_only" ? "\nfslogix: {enabled: false}\ndomain: null\nsofs: null\nstorage: {witness: null}" : "")}"
            )
        );

        Assert.Contains($"type: {extension}", InputOf(model, "-setup-join", "properties"), StringComparison.Ordinal);
        Assert.Contains(waits, InputOf(model, "-setup-wait-join", "parameters"), StringComparison.Ordinal);
        if (pattern == "entra_only")
            Assert.Contains("settings: {mdmId: }", InputOf(model, "-setup-join", "properties"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_that_is_made_up_is_kept_in_the_vault()
    {
        var model = await PreviewAsync(Loaded.Overlay("session_host: {admin: {password: generate}}"));

        Assert.Equal("session-host-admin", InputOf(model, "host-admin-secret", "secretName"));
        Assert.Contains(
            "contentType: Local administrator of session hosts",
            InputOf(model, "host-admin-secret", "properties"),
            StringComparison.Ordinal
        );
        Assert.Contains("properties.value", Assert.Single(model.Resources, resource => resource.Name == "host-admin-secret").SecretInputs);
    }

    [Fact]
    public async Task Hosts_that_read_the_vault_each_have_a_role_of_their_own()
    {
        var model = await PreviewAsync(Loaded.Overlay("rbac: {hosts_read_key_vault: true}"));
        var roles = model
            .Resources.Where(resource => resource.Name.Contains("-vault-key-vault-secrets-user", StringComparison.Ordinal))
            .ToList();

        Assert.Equal(model.Resources.Count(IsVirtualMachineOfHost), roles.Count);
        Assert.Equal(roles.Count, roles.Select(role => ValueText.Of(role.Inputs["roleAssignmentName"])).Distinct().Count());
        Assert.All(roles, role => Assert.Equal("ServicePrincipal", ValueText.Of(role.Inputs["principalType"])));
    }

    [Fact]
    public async Task What_exists_elsewhere_under_the_name_of_something_that_is_made_is_not_mistaken_for_it()
    {
        const string Elsewhere =
            "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-other/providers/Microsoft.AzureStackHCI";
        var made = await PreviewAsync(Loaded.Overlay(""));
        var image = InputOf(made, "-image-", "marketplaceGalleryImageName", anywhere: true);
        var model = await PreviewAsync(
            Loaded.Overlay(
                """
                pools:
                  default: {}
                  test:
                    host_pool: {name: hp-test}
                    application_groups: [{name: ag-test, type: Desktop}]
                    workspace: {name: ws-test}
                    scaling: null
                    sizing: {users: 1}
                    image: {source: {marketplace: null, existing_id: WHERE}}
                    session_host: {prefix: avd-tst, clusters: [{name: azl-01, custom_location_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-azl-01/providers/Microsoft.ExtendedLocation/customLocations/azl-01, logical_network: lnet-avd, count: 1}]}
                """.Replace("WHERE", $"{Elsewhere}/marketplaceGalleryImages/{image}", StringComparison.Ordinal)
            )
        );

        Assert.Contains(
            $"{Elsewhere}/marketplaceGalleryImages/{image}",
            InputOf(model, "-tst-001-vm", "storageProfile"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_network_that_exists_elsewhere_is_not_mistaken_for_one_that_is_made()
    {
        const string Theirs =
            "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-net/providers/Microsoft.AzureStackHCI/logicalNetworks/lnet-made";
        var tree = ConfigTree.Of("small");
        var network = tree["network"]!["logical_networks"]![0]!.AsObject();
        network["name"] = "lnet-made";
        var adopted = new JsonObject
        {
            ["name"] = "lnet-theirs",
            ["existing_id"] = Theirs,
            ["vlan"] = 130,
            ["allocation"] = "Dynamic",
        };
        tree["network"]!["logical_networks"]!.AsArray().Add(adopted);
        tree["sofs"]!["logical_network"] = "lnet-made";
        tree["session_host"]!["clusters"]![0]!["logical_network"] = "lnet-theirs";

        var model = await PreviewAsync(ConfigTree.Load(tree));

        Assert.Contains(Theirs, InputOf(model, "-001-nic", "ipConfigurations"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_marketplace_image_and_a_disk_may_have_one_name()
    {
        var model = await PreviewAsync(
            Loaded.Overlay(
                """
                image: {name: golden, version: "1"}
                pools:
                  default: {}
                  test:
                    host_pool: {name: hp-test}
                    application_groups: [{name: ag-test, type: Desktop}]
                    workspace: {name: ws-test}
                    sizing: {users: 1}
                    image: {source: {marketplace: null, custom: {path: 'C:\ClusterStorage\UserStorage_1\images\avd.vhdx'}}}
                    session_host: {prefix: avd-tst, start_number: 1, clusters: [{name: azl-01, custom_location_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-azl-01/providers/Microsoft.ExtendedLocation/customLocations/azl-01, logical_network: lnet-avd, count: 1}]}
                """
            )
        );

        Assert.Contains("/galleryImages/golden-1-azl-01", InputOf(model, "-tst-001-vm", "storageProfile"), StringComparison.Ordinal);
        Assert.Contains("/marketplaceGalleryImages/golden-1-azl-01", InputOf(model, "-001-vm", "storageProfile"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_image_is_kept_in_its_storage_path_in_any_case()
    {
        var tree = ConfigTree.Of("small");
        var path = tree["storage"]!["paths"]![0]!["name"]!.GetValue<string>();
        tree["image"]!["storage_path"] = path.ToUpperInvariant();

        var model = await PreviewAsync(ConfigTree.Load(tree));

        Assert.EndsWith(
            $"/storageContainers/{path}",
            ValueText.Of(
                model.Resources.First(resource => resource.Name.StartsWith("site-image-", StringComparison.Ordinal)).Inputs["containerId"]
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Hosts_are_patched_in_their_window()
    {
        var model = await PreviewAsync(
            Loaded.Overlay(
                "session_host: {patch_mode: AutomaticByPlatform, maintenance: {start: '2026-12-01 02:00', time_zone: UTC, recur_every: Month Second Tuesday Offset4}}"
            )
        );

        Assert.Equal(
            "{rebootSetting: IfRequired, windowsParameters: {classificationsToInclude: [Critical, Security]}}",
            InputOf(model, "host-patches-configuration", "installPatches")
        );
        Assert.Equal(
            ("2026-12-01 02:00", "03:00"),
            (InputOf(model, "host-patches-configuration", "startDateTime"), InputOf(model, "host-patches-configuration", "duration"))
        );
        Assert.Equal(
            model.Resources.Count(IsVirtualMachineOfHost),
            model.Resources.Count(resource => resource.Name.EndsWith("-setup-patches", StringComparison.Ordinal))
        );
        Assert.EndsWith(
            "/maintenanceConfigurations/mc-contoso-prod-hosts",
            InputOf(model, "-setup-patches", "maintenanceConfigurationId"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Clusters_may_have_a_resource_group_of_their_own()
    {
        var model = await PreviewAsync(Hosts(2, 1, "resource_group: {name: rg-second}, "));

        Assert.Contains(model.Resources, resource => resource.Name == "control-plane-hosts-rg-second-rg");
        Assert.Contains(
            model.Resources,
            resource =>
                resource.Name.StartsWith(
                    "control-plane-hosts-rg-second-rg-access-azure-connected-machine-resource-manager",
                    StringComparison.Ordinal
                )
        );
        Assert.Equal(
            1,
            model.Resources.Count(resource =>
                resource.Type.EndsWith(":Machine", StringComparison.Ordinal)
                && ValueText.Of(resource.Inputs["resourceGroupName"]) == "rg-second"
            )
        );
    }

    private static bool IsVirtualMachineOfHost(PreviewResource resource) =>
        resource.Name.StartsWith("session-hosts-", StringComparison.Ordinal) && resource.Name.EndsWith("-vm", StringComparison.Ordinal);

    private static ConfigResult Example(string name) =>
        Loaded.Base(File.ReadAllText(Repository.PathOf("config", "examples", $"{name}.yml")));

    private static ConfigResult Hosts(int one, int two, string second = "") =>
        Loaded.Overlay(
            TwoClusters
                .Replace("ONE", $"{one}", StringComparison.Ordinal)
                .Replace("{name: azl-02, ", $"{{name: azl-02, {second}", StringComparison.Ordinal)
                .Replace("TWO", $"{two}", StringComparison.Ordinal)
        );

    private static Task<PreviewModel> PreviewAsync(ConfigResult config, DateTimeOffset? now = null) =>
        StackPreview.OfAsync(config, now: now);

    private static async Task<Dictionary<string, string>> HostsOfAsync(int one, int two)
    {
        var model = await PreviewAsync(Hosts(one, two));
        return OfHosts(model)
            .GroupBy(resource => string.Join('-', resource.Name.Split('-').Take(HostOf(resource.Name))))
            .ToDictionary(host => host.Key, TextOf);
    }

    // session-hosts-<prefix>-<number>
    private static int HostOf(string name) => Array.FindIndex(name.Split('-'), part => part.Length == 3 && part.All(char.IsAsciiDigit)) + 1;

    private static IEnumerable<PreviewResource> OfHosts(PreviewModel model) =>
        model.Resources.Where(resource => resource.Urn.Contains("avd:sessionhosts:ArcSessionHost", StringComparison.Ordinal));

    private static string TextOf(IEnumerable<PreviewResource> resources) =>
        string.Join(
            '\n',
            resources.Select(resource =>
                $"{resource.Urn} {string.Join(' ', resource.Inputs.Select(input => $"{input.Key}={ValueText.Of(input.Value)}"))} {string.Join(' ', resource.DependsOn)}"
            )
        );

    private static string InputOf(PreviewModel model, string end, string input, bool anywhere = false) =>
        ValueText.Of(
            model
                .Resources.First(resource =>
                    anywhere ? resource.Name.Contains(end, StringComparison.Ordinal) : resource.Name.EndsWith(end, StringComparison.Ordinal)
                )
                .Inputs[input]
        );

    // who comes before whom, by dependencies and by parents
    private sealed class Graph(PreviewModel model)
    {
        private readonly Dictionary<string, PreviewResource> _byUrn = model.Resources.ToDictionary(resource => resource.Urn);

        public List<string> Hosts { get; } =
        [.. model.Resources.Where(resource => resource.Type == "avd:sessionhosts:ArcSessionHost").Select(resource => resource.Name)];

        public bool Has(string name) => model.Resources.Any(resource => resource.Name == name);

        public PreviewResource Named(string name) => model.Resources.Single(resource => resource.Name == name);

        public HashSet<PreviewResource> Before(string name) => BeforeAll([Named(name)]);

        public HashSet<PreviewResource> BeforeAnyOf(string host) =>
            BeforeAll(
                model.Resources.Where(resource => resource.Name == host || resource.Name.StartsWith($"{host}-", StringComparison.Ordinal))
            );

        private HashSet<PreviewResource> BeforeAll(IEnumerable<PreviewResource> start)
        {
            var seen = new HashSet<PreviewResource>(ReferenceEqualityComparer.Instance);
            var next = new Stack<PreviewResource>(start);
            while (next.TryPop(out var resource))
            {
                foreach (var urn in resource.DependsOn.Concat(resource.Parent is { } parent ? [parent] : []))
                    if (_byUrn.TryGetValue(urn, out var before) && seen.Add(before))
                        next.Push(before);
            }

            return seen;
        }
    }
}
