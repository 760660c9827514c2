using System.Globalization;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Project;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Configuration.Project;

/// <summary>Two or more stacks of the reference estate: what each may do alone, and both may not.</summary>
public sealed class ProjectCheckTests
{
    private const string Location =
        "/subscriptions/00000000-0000-0000-0000-00000000000c/resourceGroups/rg-azl-weu-01/providers/Microsoft.ExtendedLocation/customLocations/azl-weu-01";

    private const string Network =
        "/subscriptions/00000000-0000-0000-0000-00000000000c/resourceGroups/rg-contoso-prod-hosts/providers/Microsoft.AzureStackHCI/logicalNetworks/lnet-avd";

    // an estate of its own, on the network of the other one
    private const string Apart =
        ApartInAzure
        + $"network: {{logical_networks: [{{name: lnet-avd, existing_id: {Network}, custom_location_id: {Location}, vlan: 120, address_prefix: 10.10.20.0/24, gateway: 10.10.20.1}}]}}\n";

    // an estate of its own, as far as Azure goes, without a file server
    private const string ApartInAzure =
        "deployment: {environment: other, topology: multi_cluster}\nkey_vault: {name: kv-contoso-other}\nhost_pool: {name: hp-other}\napplication_groups: [{name: ag-other, type: Desktop}]\nworkspace: {name: ws-other}\n"
        + "scaling: {name: null}\nsofs: null\nfslogix: {enabled: false}\nstorage: {paths: [{name: sp-hosts-01, folder: 'C:\\ClusterStorage\\UserStorage_1\\other'}, {name: sp-hosts-02, folder: 'C:\\ClusterStorage\\UserStorage_2\\other'}], witness: null, cloud_cache: null, app_attach: null}\nbackup: null\nrbac: {granted_elsewhere: [session_hosts_subscription]}\n";

    private const string OneSplit =
        "pools:\n  one: {}\n  two: {host_pool: {name: hp-two}, application_groups: [{name: ag-two, type: Desktop}], workspace: {name: ws-two}, scaling: {name: sp-two}, session_host: {prefix: avd2}}\n";

    // the layers below those of a stack are in another one, which these tests do not look at
    private const string Elsewhere = "  avd:contracts: {control_plane: derived, hosts: derived}\n";

    [Fact]
    public void Two_stacks_of_one_config_make_everything_twice()
    {
        var clashes = BetweenRight(("a", "", ""), ("b", "", ""));

        Assert.Contains(clashes, clash => clash.Diagnostic is { Code: "AVD5050", Path: "host_pool.name" });
        Assert.Contains(
            clashes,
            clash =>
                clash.Diagnostic is { Code: "AVD5050" }
                && clash.Diagnostic.Message.Contains("Microsoft.KeyVault/vaults '", StringComparison.Ordinal)
        );
        Assert.Contains(
            clashes,
            clash =>
                clash.Diagnostic is { Code: "AVD5051" }
                && clash.Diagnostic.Hint!.Contains("rbac.granted_elsewhere", StringComparison.Ordinal)
        );
        // the file server has one finding for its names and one for its addresses
        Assert.Single(clashes, clash => clash.Diagnostic.Code == "AVD5052");
        Assert.Single(clashes, clash => clash.Diagnostic.Code == "AVD5053");
        // diagnostic settings and roles on the host pool follow from the host pool
        Assert.DoesNotContain(clashes, clash => clash.Diagnostic.Path == "monitoring.diagnostics");
        Assert.All(clashes, clash => Assert.Equal(["a", "b"], clash.Places.Select(place => place.Stack)));
        Assert.All(clashes, clash => Assert.NotEmpty(clash.Things));
    }

    [Fact]
    public void Stacks_that_divide_an_estate_have_nothing_in_common() =>
        Assert.Empty(
            BetweenRight(
                ("platform", OneSplit, "config:\n  avd:layers: [platform]\n"),
                ("first", OneSplit, "config:\n  avd:layers: [pools]\n  avd:pools: [one]\n" + Elsewhere),
                ("second", OneSplit, "config:\n  avd:layers: [pools]\n  avd:pools: [two]\n" + Elsewhere),
                ("files", OneSplit, "config:\n  avd:layers: [sofs]\n" + Elsewhere),
                ("hosts", OneSplit, "config:\n  avd:layers: [session_hosts, fslogix]\n" + Elsewhere)
            )
        );

    [Fact]
    public void A_pool_is_deployed_by_one_stack()
    {
        var clashes = BetweenRight(
            ("first", OneSplit, "config:\n  avd:layers: [pools]\n" + Elsewhere),
            ("second", OneSplit, "config:\n  avd:layers: [pools]\n  avd:pools: [two]\n" + Elsewhere)
        );

        var pool = Assert.Single(clashes);
        Assert.Equal(
            ("AVD5050", "avd:pools", "Pulumi.second.yaml"),
            (pool.Diagnostic.Code, pool.Diagnostic.Path, pool.Diagnostic.Origin?.Name)
        );
        Assert.Contains("both create the pool 'two' of the same estate", pool.Diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains(pool.Things, id => id.EndsWith("/hostPools/hp-two", StringComparison.Ordinal));
    }

    [Fact]
    public void The_platform_is_deployed_by_one_stack()
    {
        var clashes = BetweenRight(
            ("first", OneSplit, "config:\n  avd:layers: [control_plane]\n  avd:pools: [one]\n  avd:contracts: {hosts: derived}\n"),
            ("second", OneSplit, "config:\n  avd:layers: [control_plane]\n  avd:pools: [two]\n")
        );

        var platform = Assert.Single(clashes);
        Assert.Equal(
            "Deploy it from only one stack. In Pulumi.<stack>.yaml of the others, remove platform (or control_plane) and site (or session_hosts) from avd:layers, and keep pools, hosts and their other layers.",
            platform.Diagnostic.Hint
        );
        Assert.Contains(platform.Things, id => id.Contains("/vaults/", StringComparison.Ordinal));
        Assert.Contains(platform.Things, id => id.Contains("/roleAssignments/", StringComparison.Ordinal));
    }

    [Fact]
    public void Hosts_of_a_pool_are_made_by_one_stack() =>
        Assert.Equal(
            "AVD5052",
            Assert
                .Single(
                    BetweenRight(
                        ("pools", OneSplit, "config:\n  avd:layers: [control_plane]\n"),
                        ("hosts", OneSplit, "config:\n  avd:layers: [session_hosts]\n" + Elsewhere),
                        ("more", OneSplit, "config:\n  avd:layers: [hosts]\n  avd:pools: [two]\n" + Elsewhere)
                    ),
                    clash => clash.Diagnostic.Code != "AVD5059"
                )
                .Diagnostic.Code
        );

    [Fact]
    public void Hosts_whose_profiles_no_stack_sets_up_are_pointed_out()
    {
        const string Rest = "config:\n  avd:layers: [control_plane, site]\n";
        const string Files = "config:\n  avd:layers: [sofs]\n" + Elsewhere;

        Assert.Equal(
            ["AVD5059 fslogix.enabled", "AVD5059 sofs"],
            GapsOf(("rest", "", Rest), ("hosts", "", "config:\n  avd:layers: [hosts]\n" + Elsewhere))
        );
        Assert.Equal(["AVD5059 sofs"], GapsOf(("rest", "", Rest), ("hosts", "", "config:\n  avd:layers: [hosts, fslogix]\n" + Elsewhere)));
        Assert.Empty(
            GapsOf(("rest", "", Rest), ("files", "", Files), ("hosts", "", "config:\n  avd:layers: [hosts, fslogix]\n" + Elsewhere))
        );
        Assert.Empty(
            GapsOf(
                ("rest", "", Rest),
                ("files", "", Files),
                ("hosts", "", "config:\n  avd:layers: [hosts]\n" + Elsewhere),
                ("profiles", "", "config:\n  avd:layers: [fslogix]\n" + Elsewhere)
            )
        );

        static IEnumerable<string> GapsOf(params (string, string, string)[] stacks) =>
            BetweenRight(stacks)
                .Where(clash => clash.Diagnostic.Code == "AVD5059")
                .Select(clash => $"{clash.Diagnostic.Code} {clash.Diagnostic.Path}")
                .Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Estates_that_are_apart_may_be_in_one_project() => Assert.Empty(BetweenRight(("a", "", ""), ("b", Apart + Hosts(2), "")));

    [Fact]
    public void One_prefix_in_one_domain_is_a_clash()
    {
        var clash = Assert.Single(BetweenRight(("a", "", ""), ("b", Apart, "")), clash => clash.Diagnostic.Code != "AVD5055");

        Assert.Equal(("AVD5052", "session_host.prefix"), (clash.Diagnostic.Code, clash.Diagnostic.Path));
        Assert.Contains("' to '", clash.Diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("config/variables.yml:", clash.Diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_prefix_in_two_domains_is_none() =>
        Assert.DoesNotContain(
            BetweenRight(
                ("a", "", ""),
                ("b", Apart + "domain: {fqdn: other.example, netbios_name: null, ou_path: null, join_user: join@other.example}\n", "")
            ),
            clash => clash.Diagnostic.Code != "AVD5055"
        );

    [Theory]
    [InlineData("10.10.20.21", true)]
    [InlineData("10.10.20.40", false)]
    public void An_address_of_a_segment_is_that_of_one_machine(string address, bool taken)
    {
        var clashes = BetweenRight(("a", "", ""), ("b", Apart + Hosts(1, $", addresses: [{address}]"), ""));

        Assert.Equal(taken ? ["AVD5053"] : [], clashes.Select(clash => clash.Diagnostic.Code));
        if (taken)
            Assert.Equal("session_host.clusters[0].addresses[0]", clashes[0].Diagnostic.Path);
    }

    [Fact]
    public void Networks_carry_the_hosts_of_all_stacks()
    {
        const string Made =
            "network:\n  logical_networks:\n    - {name: lnet-avd, switch_name: Compute, vlan: 120, address_prefix: 10.10.20.0/24, gateway: 10.10.20.1, pools: [{start: 10.10.20.50, end: 10.10.20.64}]}\n";
        var used =
            Made.Replace("switch_name: Compute", $"existing_id: {Network}, custom_location_id: {Location}", StringComparison.Ordinal)
            + ApartInAzure;

        Assert.Empty(BetweenRight(("a", Made, ""), ("b", used + Hosts(5), "")));
        var clash = Assert.Single(BetweenRight(("a", Made, ""), ("b", used + Hosts(6), "")));
        Assert.Equal("AVD5054", clash.Diagnostic.Code);
        Assert.Contains(
            "15 free addresses, but 16 session hosts need one each: 10 hosts of 'a', 6 hosts of 'b'",
            clash.Diagnostic.Message,
            StringComparison.Ordinal
        );
        // on another VLAN the same range is another network
        Assert.Empty(
            BetweenRight(("a", Made, ""), ("b", Made.Replace("120", "121", StringComparison.Ordinal) + ApartInAzure + Hosts(6), ""))
        );
    }

    // two copies of one example, with another name for Azure and for machines: what is left is what stands in one place
    [Fact]
    public void A_copy_of_an_estate_leaves_names_of_the_world_pools_and_folders()
    {
        const string Copy =
            "deployment: {name: fabrikam}\nsession_host: {prefix: avd-fab}\nrbac: {granted_elsewhere: [session_hosts_subscription]}\nidentity: {azure_local_service_principal_object_id: 00000000-0000-0000-0000-000000000205}\n"
            + "sofs: {cluster_name: fab-cl, access_point: fab-fs, cluster_address: 10.10.20.30, nodes: [{name: fab-01, address: 10.10.20.31, storage_path: sp-sofs-01}, {name: fab-02, address: 10.10.20.32, storage_path: sp-sofs-02}, {name: fab-03, address: 10.10.20.33, storage_path: sp-sofs-03}]}\n";

        var clashes = ProjectCheck.Of(Loaded(AvdPulumi.Tests.Configuration.Loaded.Small, [("a", "", ""), ("b", Copy, "")]), "avd");

        Assert.Equal(
            [
                "AVD5061 key_vault.name",
                "AVD5061 storage.witness.name",
                "AVD5062 network.logical_networks[0].pools[0]",
                "AVD5063 storage.paths[0].folder",
                "AVD5063 storage.paths[1].folder",
                "AVD5063 storage.paths[2].folder",
            ],
            clashes
                .Where(clash => clash.Diagnostic is { Severity: Severity.Error, Code: not ("AVD5050" or "AVD5051") })
                .Select(clash => $"{clash.Diagnostic.Code} {clash.Diagnostic.Path}")
                .Order(StringComparer.Ordinal)
        );
        Assert.All(clashes.Where(clash => clash.Diagnostic.Code is "AVD5061" or "AVD5062"), clash => Assert.Equal(2, clash.Things.Length));
        Assert.Contains(
            "10.10.20.50-10.10.20.99",
            clashes.Single(clash => clash.Diagnostic.Code == "AVD5062").Diagnostic.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    // after the other pool, on another VLAN, on another switch
    [InlineData("vlan: 120, pools: [{start: 10.10.20.100, end: 10.10.20.120}]", "Compute", "")]
    [InlineData("vlan: 121, pools: [{start: 10.10.20.60, end: 10.10.20.120}]", "Compute", "")]
    [InlineData("vlan: 120, pools: [{start: 10.10.20.60, end: 10.10.20.120}]", "Other", "")]
    [InlineData("vlan: 120, pools: [{start: 10.10.20.60, end: 10.10.20.120}]", "Compute", "AVD5062")]
    [InlineData("vlan: 120, pools: [{start: 10.10.20.60, end: 10.10.20.120}]", null, "AVD5062")]
    public void Pools_overlap_on_one_switch_and_vlan_of_a_cluster(string more, string? switchName, string code)
    {
        const string First =
            "network:\n  logical_networks:\n    - {name: lnet-avd, switch_name: Compute, vlan: 120, address_prefix: 10.10.20.0/24, gateway: 10.10.20.1, pools: [{start: 10.10.20.50, end: 10.10.20.99}]}\n";
        var on = switchName is null ? $"existing_id: {Network}-other" : $"switch_name: {switchName}";
        var second =
            $"network:\n  logical_networks:\n    - {{name: lnet-avd, {on}, custom_location_id: {Location}, address_prefix: 10.10.20.0/24, gateway: 10.10.20.1, {more}}}\n";

        Assert.Equal(
            code.Length == 0 ? [] : [code],
            BetweenRight(("a", First, ""), ("b", second + ApartInAzure + Hosts(2), "")).Select(clash => clash.Diagnostic.Code)
        );
    }

    [Fact]
    public void Clusters_carry_the_machines_of_all_stacks()
    {
        // 10 hosts with 8 processors, a file server with 3 times 4
        const string Nodes = "sizing: {nodes: [{cluster: azl-weu-01, count: 2, cores: 100, memory_gb: 2000}]}\n";

        Assert.Empty(BetweenRight(("a", Nodes, ""), ("b", Nodes + Apart + Hosts(1), "")));
        var clash = Assert.Single(BetweenRight(("a", Nodes, ""), ("b", Nodes + Apart + Hosts(2), "")));
        Assert.Equal(("AVD5055", Severity.Warning), (clash.Diagnostic.Code, clash.Diagnostic.Severity));
        Assert.Contains("108 processors, but only 100 cores are left", clash.Diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stack_with_errors_is_not_compared() =>
        Assert.Equal("AVD5058", Assert.Single(Between(("a", "", ""), ("b", "host_pool: {nonsense: 1}\n", ""))).Diagnostic.Code);

    [Fact]
    public void A_project_without_stacks_is_an_error() =>
        Assert.Equal("AVD5057", Assert.Single(ProjectCheck.Of([], "avd")).Diagnostic.Code);

    // far above any real project; a comparison of each with each would take minutes
    [Fact]
    public void Many_stacks_with_many_hosts_are_compared_in_no_time()
    {
        var stacks = Loaded([.. Enumerable.Range(0, 40).Select(i => (string.Create(CultureInfo.InvariantCulture, $"s{i:D2}"), "", ""))]);
        var start = System.Diagnostics.Stopwatch.GetTimestamp();

        Assert.NotEmpty(ProjectCheck.Of(stacks, "avd"));
        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    private static string Hosts(int count, string more = "") =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"session_host: {{prefix: avd-oth, clusters: [{{name: azl-weu-01, custom_location_id: {Location}, logical_network: lnet-avd, count: {count}{more}}}]}}\n"
        );

    private static StackClash[] Between(params (string Name, string Overlay, string StackFile)[] stacks) =>
        [.. ProjectCheck.Of(Loaded(stacks), "avd")];

    private static StackClash[] BetweenRight(params (string Name, string Overlay, string StackFile)[] stacks)
    {
        var loaded = Loaded(stacks);
        Assert.All(loaded, stack => Assert.DoesNotContain(stack.Config.Diagnostics, found => found.Severity == Severity.Error));
        return [.. ProjectCheck.Of(loaded, "avd")];
    }

    private static List<ProjectStack> Loaded((string Name, string Overlay, string StackFile)[] stacks) =>
        Loaded(Fixture.Contoso.Read("config/variables.yml"), stacks);

    private static List<ProjectStack> Loaded(string common, (string Name, string Overlay, string StackFile)[] stacks)
    {
        var files = new MemoryFiles().With("config/variables.yml", common);
        foreach (var (name, overlay, stackFile) in stacks)
            files = files.With($"config/variables.{name}.yml", overlay).With($"Pulumi.{name}.yaml", stackFile);
        var loader = new ConfigLoader(new ReadOnceFiles(files));
        return
        [
            .. loader
                .StacksOf(MemoryFiles.Root)
                .Select(name => new ProjectStack(
                    name,
                    loader.Load(new ConfigRequest(MemoryFiles.Root, name, new Dictionary<string, string>()))
                )),
        ];
    }
}
