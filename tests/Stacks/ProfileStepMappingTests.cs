using System.Security.Cryptography;
using System.Text;
using AvdPulumi.Components.Guest;
using AvdPulumi.Configuration.Estate.Profiles;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Stacks.Mapping;
using AvdPulumi.Tests.Configuration;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Stacks;

/// <summary>The plan of a pool as parameters of the scripts that set it up and check it.</summary>
public sealed class ProfileStepMappingTests
{
    private const string CloudCache = """
        fslogix:
          installer_uri: https://mirror.contoso.com/FSLogixAppsSetup.exe
          cloud_cache:
            providers:
              - {type: azure, name: WEST, connection_string: keyvault://kv-contoso-core/west}
              - {type: azure, name: NORTH, connection_string: config://north}
        """;

    [Fact]
    public void Values_are_lines_that_people_can_read()
    {
        var set = ProfileStepMapping.SetFrom(PlanOf(""));

        Assert.Same(FslogixScripts.SetProfile, set.Script);
        Assert.Contains(@"HKLM\SOFTWARE\FSLogix\Profiles|VHDLocations|Text|\\sofs-con.corp.contoso.com\Profiles", LinesOf(set, "Values"));
        Assert.Contains(@"HKLM\SOFTWARE\FSLogix\Profiles|PreventLoginWithFailure|Number|1", LinesOf(set, "Values"));
        Assert.Contains(@"HKLM\SOFTWARE\FSLogix\Profiles|CCDLocations", LinesOf(set, "Removed"));
        Assert.Equal([@"CONTOSO\AVD Admins", @".\avdadmin"], LinesOf(set, "Exclude"));
        Assert.Equal(["S-1-1-0"], LinesOf(set, "Include"));
        Assert.Empty(set.Secrets);
    }

    [Fact]
    public void The_hash_is_that_of_the_values() =>
        Assert.All(
            [ProfileStepMapping.SetFrom(PlanOf("")), ProfileStepMapping.TestFrom(PlanOf(""))],
            call =>
                Assert.Equal(
                    Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(TextOf(call, "Values")))),
                    TextOf(call, "ValuesHash")
                )
        );

    [Fact]
    public void What_is_empty_is_left_out() =>
        Assert.DoesNotContain(
            ProfileStepMapping.SetFrom(PlanOf("fslogix: {antivirus: {defaults: false}}")).Parameters,
            parameter => parameter.Name is "ExcludedPaths" or "ExcludedProcesses" or "InstallerUri" or "SecureKeys"
        );

    [Fact]
    public void Secrets_are_protected_and_named_in_their_order()
    {
        var set = ProfileStepMapping.SetFrom(PlanOf(CloudCache));

        Assert.Equal(["avd-west", "avd-north"], LinesOf(set, "SecureKeys"));
        Assert.Equal(
            [("SecureKey1", "keyvault://kv-contoso-core/west"), ("SecureKey2", "config://north")],
            set.Secrets.Select(secret => (secret.Name, secret.Secret.ToString()))
        );
        Assert.All(
            set.Secrets,
            secret => Assert.True(set.Script.Parameters.Single(parameter => parameter.Name == secret.Name).IsProtected)
        );
        Assert.Equal("https://mirror.contoso.com/FSLogixAppsSetup.exe", TextOf(set, "InstallerUri"));
    }

    [Fact]
    public void There_is_a_parameter_for_the_secret_of_every_provider_that_a_config_may_have() =>
        Assert.Equal(
            FslogixScripts.MostSecureKeys,
            GeneratedFilesTests.Model[typeof(CloudCacheSettings)].Keys.Single(key => key.Name == "providers").Property.MostItems
        );

    [Fact]
    public void No_parameter_has_a_character_that_a_command_line_loses() =>
        Assert.All(ProfileStepMapping.SetFrom(PlanOf(CloudCache)).Parameters, parameter => Assert.DoesNotContain('"', parameter.Value));

    [Theory]
    [InlineData("")]
    [InlineData(CloudCache)]
    public void A_call_gives_what_its_script_accepts_and_needs(string overlay) =>
        Assert.All(
            [ProfileStepMapping.SetFrom(PlanOf(overlay)), ProfileStepMapping.TestFrom(PlanOf(overlay))],
            call =>
            {
                var given = call.Parameters.Select(parameter => parameter.Name).Concat(call.Secrets.Select(secret => secret.Name)).ToList();

                Assert.Distinct(given);
                Assert.Subset(call.Script.Parameters.Select(parameter => parameter.Name).ToHashSet(), given.ToHashSet());
                Assert.Subset(
                    given.ToHashSet(),
                    call.Script.Parameters.Where(parameter => !parameter.IsOptional).Select(parameter => parameter.Name).ToHashSet()
                );
                Assert.All(
                    call.Parameters,
                    parameter => Assert.False(call.Script.Parameters.Single(own => own.Name == parameter.Name).IsProtected)
                );
            }
        );

    [Fact]
    public void The_check_knows_shares_events_and_tickets()
    {
        var test = ProfileStepMapping.TestFrom(PlanOf("identity: {cloud_kerberos_tickets: true}"));

        Assert.Equal([@"\\sofs-con.corp.contoso.com\Profiles"], LinesOf(test, "Shares"));
        Assert.Equal(
            ("1511", "40,43,52", "false"),
            (TextOf(test, "TemporaryEvents"), TextOf(test, "AttachEvents"), TextOf(test, "WritesAsComputer"))
        );
        Assert.Contains(
            @"HKLM\SYSTEM\CurrentControlSet\Control\Lsa\Kerberos\Parameters|CloudKerberosTicketRetrievalEnabled|Number|1",
            LinesOf(test, "Values")
        );
        Assert.DoesNotContain(
            "CloudKerberos",
            TextOf(ProfileStepMapping.SetFrom(PlanOf("identity: {cloud_kerberos_tickets: true}")), "Values"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_folder_that_is_only_read_is_no_share_to_write_to()
    {
        var test = ProfileStepMapping.TestFrom(PlanOf(@"fslogix: {redirections_folder: '\\fs01\fslogix'}"));

        Assert.Equal([@"\\fs01\fslogix"], LinesOf(test, "ReadFolders"));
        Assert.DoesNotContain(@"\\fs01\fslogix", LinesOf(test, "Shares"));
    }

    [Fact]
    public void A_host_that_opens_shares_itself_writes_to_them() =>
        Assert.Equal(
            "true",
            TextOf(ProfileStepMapping.TestFrom(PlanOf("fslogix: {profile: {access_as_computer: true}}")), "WritesAsComputer")
        );

    private static ProfilePlan PlanOf(string overlay) =>
        Loaded
            .From(
                new MemoryFiles()
                    .With("config/variables.yml", Fixture.Contoso.Read("config/variables.yml"))
                    .With("config/variables.test.yml", overlay)
                    .With("Pulumi.test.yaml", "config:\n  avd:north: {secure: AAA}\n")
            )
            .Estate!.Pools[0]
            .Profiles!;

    private static string TextOf(GuestCall call, string name) => call.Parameters.Single(parameter => parameter.Name == name).Value;

    private static string[] LinesOf(GuestCall call, string name) => TextOf(call, name).Split('\n');
}
