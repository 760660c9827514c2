namespace AvdPulumi.Tests.Configuration.Rules.TiredEngineer;

/// <summary>What is close to a wrong config, and right.</summary>
public class RightNeighbourTests
{
    private const string Hub =
        "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/vnet-hub/subnets";

    [Fact]
    public void Takes_a_subnet_that_is_called_almost_as_one_of_azure() =>
        RuleCheck
            .Of(
                $"network: {{private_endpoint_subnet_id: {Hub}/snet-GatewaySubnet}}\nkey_vault: {{network_rules: {{subnet_ids: [{Hub}/AzureFirewallSubnet]}}}}"
            )
            .DoesNotFind("AVD1100")
            .DoesNotFind("AVD1101");

    [Fact]
    public void Takes_a_network_that_asks_one_of_the_domains_servers() =>
        RuleCheck.Of(Network("dns_servers: [10.10.0.5, 10.10.0.6]")).DoesNotFind("AVD1102").DoesNotFind("AVD1103").DoesNotFind("AVD1104");

    [Fact]
    public void Takes_two_segments_on_two_vlans() =>
        RuleCheck
            .Of(
                Network("vlan: 710")
                    + "\n    - {name: lnet-b, switch_name: Compute, vlan: 713, address_prefix: 10.11.0.0/16, gateway: 10.11.0.1}"
            )
            .DoesNotFind("AVD1105")
            .DoesNotFind("AVD1106")
            .DoesNotFind("AVD1107")
            .DoesNotFind("AVD1108");

    [Fact]
    public void Takes_two_networks_of_one_segment_on_two_clusters() =>
        RuleCheck
            .Of(
                Network("vlan: 120")
                    + "\n    - {name: lnet-b, custom_location_id: /subscriptions/00000000-0000-0000-0000-00000000000c/resourceGroups/rg/providers/Microsoft.ExtendedLocation/customLocations/azl-02, switch_name: Compute, vlan: 120, address_prefix: 10.10.30.0/24, gateway: 10.10.30.1}"
            )
            .DoesNotFind("AVD1106");

    [Fact]
    public void Takes_a_network_for_workloads() =>
        RuleCheck
            .Of(
                "network:\n  logical_networks:\n    - {name: lnet-avd, existing_id: /subscriptions/00000000-0000-0000-0000-00000000000c/resourceGroups/rg/providers/Microsoft.AzureStackHCI/logicalNetworks/infralnet-avd}"
            )
            .DoesNotFind("AVD1109");

    [Fact]
    public void Takes_a_feed_without_discovery() => RuleCheck.Of("workspace: {feed_private_endpoint: {}}").DoesNotFind("AVD1110");

    [Fact]
    public void Takes_clients_apart_from_the_domain_controllers() =>
        RuleCheck.Of("network: {shortpath: {client_ranges: [10.20.0.0/16, 10.21.0.0/16]}}").DoesNotFind("AVD1111").DoesNotFind("AVD1075");

    [Fact]
    public void Takes_a_proxy_with_a_port_and_the_exemptions() =>
        RuleCheck
            .Of(
                "session_host:\n  http_proxy: {https_proxy: 'http://proxy.contoso.com:80/', no_proxy: [.wvd.microsoft.com, .service.windows.cloud.microsoft, .contoso.com, .local, localhost, 10.0.0.0/8]}\n  extensions: {monitor_agent_proxy: 'http://proxy.contoso.com:8080'}"
            )
            .DoesNotFind("AVD1120")
            .DoesNotFind("AVD1121")
            .DoesNotFind("AVD1122")
            .DoesNotFind("AVD1123")
            .DoesNotFind("AVD1124")
            .DoesNotFind("AVD1125")
            .DoesNotFind("AVD1126")
            .DoesNotFind("AVD1127")
            .DoesNotFind("AVD1128");

    [Fact]
    public void Takes_a_mirror_with_two_files() =>
        RuleCheck
            .Of(
                "session_host: {agent: {agent_uri: 'https://mirror.contoso.com/agent', boot_loader_uri: 'https://mirror.contoso.com/get/?id=2'}}\nfslogix: {installer_uri: 'https://mirror.contoso.com/FSLogix.zip'}"
            )
            .DoesNotFind("AVD2230")
            .DoesNotFind("AVD2231")
            .DoesNotFind("AVD2232");

    [Theory]
    [InlineData(@"%ProgramFiles%\EHR\ehr.exe")]
    [InlineData(@"C:\Program Files (x86)\EHR 2.0\EHR.EXE")]
    [InlineData(@"\\apps\ehr\start.cmd")]
    [InlineData(@"C:\Users\Public\EHR\ehr.exe")]
    public void Takes_a_program(string path) =>
        RuleCheck
            .Of(Apps($"{{name: ehr, file_path: '{path}', icon_path: 'C:\\EHR\\ehr.dll', icon_index: 3}}"))
            .DoesNotFind("AVD2200")
            .DoesNotFind("AVD2201")
            .DoesNotFind("AVD2202")
            .DoesNotFind("AVD2203")
            .DoesNotFind("AVD2205");

    [Fact]
    public void Takes_one_program_with_two_arguments() =>
        RuleCheck
            .Of(
                Apps(
                    "{name: a, file_path: 'C:\\EHR\\ehr.exe', command_line: Require, command_line_arguments: -a}, {name: b, file_path: 'C:\\EHR\\ehr.exe', command_line: Require, command_line_arguments: -b}"
                )
            )
            .DoesNotFind("AVD2204");

    [Fact]
    public void Takes_an_empty_text_where_it_means_none() =>
        RuleCheck
            .Of("host_pool: {rdp_properties: {drives: \"\", cameras: \"*\", devices: \"\"}}\ntags: {owner: it}")
            .DoesNotFind("AVD2170")
            .DoesNotFind("AVD2212");

    [Fact]
    public void Takes_a_server_that_update_manager_patches() =>
        RuleCheck
            .Of(
                "session_host:\n  patch_mode: AutomaticByPlatform\n  maintenance: {start: 2026-12-01 22:00, time_zone: UTC, recur_every: 1Week Sunday}\nimage: {source: {custom: null, marketplace: {publisher: microsoftwindowsserver, offer: windowsserver, sku: 2022-datacenter-azure-edition-hotpatch, version: \"20348.2700.241002\"}}}"
            )
            .DoesNotFind("AVD2180")
            .DoesNotFind("AVD2181")
            .DoesNotFind("AVD2182")
            .DoesNotFind("AVD2183")
            .DoesNotFind("AVD2184");

    [Fact]
    public void Takes_a_host_in_proportion() =>
        RuleCheck
            .Of(
                "session_host:\n  size: {processors: 16, memory_mb: 32768, dynamic_memory: {minimum_mb: 4096, maximum_mb: 65536}}\n  data_disks: [{name: cache, size_gb: 256}]\n  vm_timeout: PT30M\n  update: {drain_time: P1D}"
            )
            .DoesNotFind("AVD2190")
            .DoesNotFind("AVD2191")
            .DoesNotFind("AVD2192")
            .DoesNotFind("AVD2193")
            .DoesNotFind("AVD2194");

    [Fact]
    public void Takes_apps_on_a_pooled_pool() =>
        RuleCheck
            .Of(
                "session_host: {admin: {username: avd-con-admin}}\nhost_pool: {preferred_app_group_type: RailApplications}\nregistration: {secret_name: token}"
            )
            .DoesNotFind("AVD2039")
            .DoesNotFind("AVD2008")
            .DoesNotFind("AVD2213")
            .DoesNotFind("AVD2214");

    [Fact]
    public void Takes_a_plan_in_proportion() =>
        RuleCheck
            .Of(
                Plan(
                    "ramp_up: {start: 06:00, minimum_hosts_percent: 1, capacity_percent: 95}\n      peak: {start: 06:15, load_balancer: BreadthFirst}\n      ramp_down: {start: 17:00, capacity_percent: 100, force_sign_out: true, wait_minutes: 30}\n      off_peak: {start: 17:30}"
                )
            )
            .DoesNotFind("AVD7100")
            .DoesNotFind("AVD7101")
            .DoesNotFind("AVD7102")
            .DoesNotFind("AVD7103")
            .DoesNotFind("AVD7104")
            .DoesNotFind("AVD7105")
            .DoesNotFind("AVD7106")
            .DoesNotFind("AVD7107");

    [Fact]
    public void Takes_a_personal_schedule_that_stops_hosts_in_the_evening() =>
        RuleCheck
            .Of(
                "host_pool: {type: Personal, load_balancer_type: null, max_session_limit: null}\nscaling:\n  time_zone: UTC\n  schedules: null\n  personal_schedules:\n    - name: all\n      days: [Monday]\n      ramp_up: {start: 07:00}\n      peak: {start: 09:00, on_disconnect: Deallocate, disconnect_minutes: 15}\n      ramp_down: {start: 17:00}\n      off_peak: {start: 20:00}"
            )
            .DoesNotFind("AVD7110")
            .DoesNotFind("AVD7111")
            .DoesNotFind("AVD7112");

    [Fact]
    public void Takes_machines_that_fit_on_a_node() =>
        RuleCheck
            .Of(
                "sofs: {size: {processors: 2, memory_mb: 4096}}\nsession_host: {size: {processors: 16, memory_mb: 65536}}\nsizing: {users: 100, concurrency_percent: 5, spare_hosts: 9, nodes: [{cluster: azl-weu-01, count: 16, cores: 16, memory_gb: 65}]}"
            )
            .DoesNotFind("AVD8070")
            .DoesNotFind("AVD8071")
            .DoesNotFind("AVD8072")
            .DoesNotFind("AVD8073")
            .DoesNotFind("AVD8074")
            .DoesNotFind("AVD8075")
            .DoesNotFind("AVD8078");

    [Fact]
    public void Takes_users_that_fill_the_hosts() =>
        RuleCheck.Of("sizing: {users: 100, users_per_host: 18}").DoesNotFind("AVD8076").DoesNotFind("AVD8077");

    private static string Network(string keys) =>
        $"network:\n  logical_networks:\n    - {{name: lnet-avd, switch_name: Compute, address_prefix: 10.10.20.0/24, gateway: 10.10.20.1, pools: [{{start: 10.10.20.50, end: 10.10.20.199}}], {keys}}}";

    private static string Apps(string apps) =>
        $"application_groups:\n  - {{name: ag-d, type: Desktop}}\n  - {{name: ag-apps, type: RemoteApp, applications: [{apps}]}}";

    private static string Plan(string phases) =>
        $"scaling:\n  exclusion_tag: noscale\n  time_zone: UTC\n  schedules:\n    - name: all\n      days: [Monday]\n      {phases}";
}
