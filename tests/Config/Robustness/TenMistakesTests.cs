using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Robustness;

/// <summary>One overlay with ten mistakes of ten kinds, five in a value by itself and five in how values go together: all are found in one run, each at its place.</summary>
public class TenMistakesTests
{
    private const string Overlay = """
        deployment:
          lock: canNotDelete
        host_pool:
          load_balancer_type: Persistent
          max_sesion_limit: 16
        session_host:
          admin: {username: administrator}
        domain:
          join_password: canary-7f3a91
          ou_path: OU=AVD,DC=corp,DC=fabrikam,DC=com
        image:
          version: 1.10
        sofs:
          nodes:
            - {name: sofs-01, address: 10.10.20.21, storage_path: sp-sofs-01}
            - {name: sofs-02, address: 10.10.20.22, storage_path: sp-sofs-01}
            - {name: sofs-03, address: 10.10.20.23, storage_path: sp-sofs-03}
        network:
          dns_servers: [10.10.0.4, 10.10.0.256]
          logical_networks:
            - name: lnet-avd
              switch_name: ConvergedSwitch(compute_management)
              vlan: 120
              address_prefix: 10.10.20.0/24
              gateway: 10.10.21.1
              pools:
                - {start: 10.10.20.50, end: 10.10.20.99}
        """;

    private static readonly string[] Expected =
    [
        "config/variables.test.yml(2,9) AVD0028 deployment.lock",
        "config/variables.test.yml(4,23) AVD2001 host_pool.load_balancer_type",
        "config/variables.test.yml(5,3) AVD0020 host_pool.max_sesion_limit",
        "config/variables.test.yml(7,21) AVD2110 session_host.admin.username",
        "config/variables.test.yml(9,18) AVD0033 domain.join_password",
        "config/variables.test.yml(10,12) AVD4024 domain.ou_path",
        "config/variables.test.yml(12,12) AVD0025 image.version",
        "config/variables.test.yml(16,59) AVD3015 sofs.nodes[1].storage_path",
        "config/variables.test.yml(19,28) AVD0032 network.dns_servers[1]",
        "config/variables.test.yml(25,16) AVD1017 network.logical_networks[0].gateway",
    ];

    [Fact]
    public void Ten_mistakes_are_found_at_their_ten_places()
    {
        var errors = Loaded.Overlay(Overlay).Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error);

        Assert.Equal(
            Expected,
            errors.Select(error => $"{error.Origin!.Name}({error.Origin.Line},{error.Origin.Column}) {error.Code} {error.Path}")
        );
    }

    [Fact]
    public void The_same_mistakes_in_the_base_file_are_found_there()
    {
        var errors = Loaded
            .Base(Overlay)
            .Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)
            .Select(error => $"{error.Origin}: {error.Code}");

        Assert.Contains("config/variables.yml:5:3: AVD0020", errors);
        Assert.Contains("config/variables.yml:19:28: AVD0032", errors);
    }
}
