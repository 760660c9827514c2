using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Profiles;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Configuration.Estates;

/// <summary>What FSLogix does on the hosts of a pool, from the settings.</summary>
public sealed class ProfilePlanTests
{
    private const string CloudCache = """
        fslogix:
          cloud_cache:
            providers:
              - {type: smb, name: SITE, path: '\\sofs-con\Profiles'}
              - {type: azure, name: Blob West, connection_string: keyvault://kv-contoso-core/profiles-blob}
            cache_folder: D:\FSLogix\Cache
        """;

    [Fact]
    public void One_share_is_the_file_servers_by_its_full_name()
    {
        var plan = PlanOf("");

        Assert.Equal(ProfileLayout.OneContainer, plan.Layout);
        Assert.Equal(@"\\sofs-con.corp.contoso.com\Profiles", plan.Locations.Profiles.Single().Share.ToString());
        Assert.Equal(
            (@"\\sofs-con.corp.contoso.com\Profiles", "fslogix.share_option"),
            (TextOf(plan, FslogixKeys.Profiles, "VHDLocations"), PathOf(plan, "VHDLocations"))
        );
        Assert.False(plan.HasOffice);
        Assert.Null(plan.Locations.AppData);
        Assert.DoesNotContain(plan.Values, value => value.Definition.Key == FslogixKeys.Office);
    }

    [Fact]
    public void Three_shares_put_office_data_on_a_share_of_its_own()
    {
        var plan = PlanOf("fslogix: {share_option: three_shares, office: {size_mb: 20000, include_one_note: true}}");

        Assert.Equal(ProfileLayout.Split, plan.Layout);
        Assert.Equal(@"\\sofs-con.corp.contoso.com\ODFC", TextOf(plan, FslogixKeys.Office, "VHDLocations"));
        Assert.Equal(@"\\sofs-con.corp.contoso.com\AppData", plan.Locations.AppData!.ToString());
        Assert.Equal("20000", TextOf(plan, FslogixKeys.Office, "SizeInMBs"));
        Assert.Equal(("1", "1"), (TextOf(plan, FslogixKeys.Office, "IncludeOneNote"), TextOf(plan, FslogixKeys.Office, "Enabled")));
        Assert.Equal(
            [@"\\sofs-con.corp.contoso.com\Profiles", @"\\sofs-con.corp.contoso.com\ODFC"],
            plan.Shares.Select(share => share.ToString())
        );
    }

    [Fact]
    public void A_change_of_the_option_moves_no_profile() =>
        Assert.Equal(
            TextOf(PlanOf(""), FslogixKeys.Profiles, "VHDLocations"),
            TextOf(PlanOf("fslogix: {share_option: three_shares}"), FslogixKeys.Profiles, "VHDLocations")
        );

    [Fact]
    public void Shares_with_names_of_their_own_are_used_by_their_content()
    {
        var plan = PlanOf(
            """
            fslogix: {share_option: three_shares}
            sofs:
              shares: [{name: a, content: app_data}, {name: p, content: profiles}, {name: o, content: odfc}]
            """
        );

        Assert.Equal(@"\\sofs-con.corp.contoso.com\p", TextOf(plan, FslogixKeys.Profiles, "VHDLocations"));
        Assert.Equal(@"\\sofs-con.corp.contoso.com\o", TextOf(plan, FslogixKeys.Office, "VHDLocations"));
        Assert.Equal("sofs.shares", PathOf(plan, "VHDLocations"));
    }

    [Fact]
    public void Locations_are_used_in_their_order_and_spelling()
    {
        var plan = PlanOf(@"fslogix: {locations: ['\\fs01\profiles', '\\FS02.corp.contoso.com\profiles$']}");

        Assert.Equal(@"\\fs01\profiles;\\FS02.corp.contoso.com\profiles$", TextOf(plan, FslogixKeys.Profiles, "VHDLocations"));
        Assert.Equal("fslogix.locations", PathOf(plan, "VHDLocations"));
        Assert.Equal(2, plan.Shares.Length);
    }

    [Fact]
    public void Cloud_cache_names_its_secrets_and_never_has_them()
    {
        var plan = PlanOf(CloudCache);

        Assert.Equal(ProfileLayout.CloudCache, plan.Layout);
        Assert.Equal(
            @"type=smb,name=""SITE"",connectionString=\\sofs-con\Profiles;type=azure,name=""Blob West"",connectionString=""|fslogix/avd-blob-west|""",
            TextOf(plan, FslogixKeys.Profiles, "CCDLocations")
        );
        var key = Assert.Single(plan.SecureKeys);
        Assert.Equal(
            ("avd-blob-west", "keyvault://kv-contoso-core/profiles-blob", "fslogix.cloud_cache.providers[1].connection_string"),
            (key.Name, key.Reference.ToString(), key.Path)
        );
        Assert.Equal(@"D:\FSLogix\Cache", TextOf(plan, FslogixKeys.CacheDriver, "CacheDirectory"));
        Assert.Contains(@"D:\FSLogix\Cache\*", plan.Exclusions.Paths);
        Assert.Contains(plan.Removed, value => value is { Key: FslogixKeys.Profiles, Name: "VHDLocations" });
    }

    [Fact]
    public void Office_containers_in_cloud_cache_have_their_own_share_on_the_file_server()
    {
        var plan = PlanOf(CloudCache + "\n  share_option: three_shares");

        Assert.StartsWith(
            @"type=smb,name=""SITE"",connectionString=\\sofs-con.corp.contoso.com\ODFC;type=azure,",
            TextOf(plan, FslogixKeys.Office, "CCDLocations"),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            @"type=smb,name=""SITE"",connectionString=\\sofs-con\Profiles;",
            TextOf(plan, FslogixKeys.Profiles, "CCDLocations"),
            StringComparison.Ordinal
        );
        Assert.Single(plan.SecureKeys);
    }

    [Theory]
    [InlineData("")]
    [InlineData("fslogix: {share_option: three_shares}")]
    [InlineData(CloudCache)]
    [InlineData(CloudCache + "\n  share_option: three_shares")]
    public void A_value_is_set_or_removed_and_shares_exclude_cloud_cache(string overlay)
    {
        var plan = PlanOf(overlay);

        Assert.Equal(FslogixBaseline.All.ToHashSet(), plan.Values.Select(value => value.Definition).Concat(plan.Removed).ToHashSet());
        Assert.Equal(FslogixBaseline.All.Length, plan.Values.Length + plan.Removed.Length);
        foreach (var key in new[] { FslogixKeys.Profiles, FslogixKeys.Office })
            Assert.InRange(
                plan.Values.Count(value => value.Definition.Key == key && value.Definition.Name is ("VHDLocations" or "CCDLocations")),
                0,
                1
            );
        Assert.All(
            plan.Values.Where(value => value.Definition.Type == FslogixType.Number),
            value => Assert.InRange(int.Parse(value.Text, null), value.Definition.Lowest ?? 0, value.Definition.Highest ?? int.MaxValue)
        );
        Assert.All(plan.Values, value => Assert.NotEmpty(value.Text));
        Assert.All(
            plan.Values.Where(value => !value.Definition.Words.IsEmpty),
            value => Assert.Contains(value.Text, value.Definition.Words)
        );
    }

    [Fact]
    public void Every_value_can_be_set()
    {
        var plan = PlanOf(
            CloudCache
                + """

                    write_cache_folder: D:\W
                    proxy_folder: D:\P
                  share_option: three_shares
                  redirections_folder: \\sofs-con\Profiles\redirections
                  logging: {folder: D:\Logs}
                """
        );

        // all but the places of containers without Cloud Cache
        Assert.Equal(["VHDLocations", "VHDLocations"], plan.Removed.Select(value => value.Name));
    }

    [Fact]
    public void Sign_in_is_refused_rather_than_a_profile_lost()
    {
        var plan = PlanOf("");

        Assert.Equal(
            ("1", "1"),
            (
                TextOf(plan, FslogixKeys.Profiles, "PreventLoginWithFailure"),
                TextOf(plan, FslogixKeys.Profiles, "PreventLoginWithTempProfile")
            )
        );
    }

    [Fact]
    public void The_local_administrator_is_always_left_out()
    {
        Assert.Equal([@"CONTOSO\AVD Admins", @".\avdadmin"], PlanOf("").Members.Exclude.AsEnumerable());
        Assert.Equal([@".\avdadmin"], PlanOf("fslogix: {exclude_members: null}").Members.Exclude.AsEnumerable());
    }

    [Fact]
    public void Members_are_of_the_domain_unless_every_machine_knows_them()
    {
        Assert.Equal([ProfileMembership.Everyone], PlanOf("").Members.Include.AsEnumerable());
        Assert.Equal(
            [@"CONTOSO\AVD Users", "S-1-5-21-1-2-3-1107", @"FABRIKAM\AVD Users", "S-1-5-11"],
            PlanOf(
                @"fslogix: {include_members: [AVD Users, 'corp.contoso.com\AVD Users', S-1-5-21-1-2-3-1107, 'FABRIKAM\AVD Users', Authenticated Users]}"
            )
                .Members.Include.AsEnumerable()
        );
    }

    [Fact]
    public void Exclusions_are_those_of_microsoft_and_ones_own()
    {
        var plan = PlanOf(@"fslogix: {antivirus: {paths: ['D:\Tools\*'], processes: [tool.exe]}}");

        Assert.Contains(@"%ProgramFiles%\FSLogix\Apps\frxdrv.sys", plan.Exclusions.Paths);
        Assert.Contains(@"\\sofs-con.corp.contoso.com\Profiles\*\*.VHDX.metadata", plan.Exclusions.Paths);
        Assert.Equal(@"D:\Tools\*", plan.Exclusions.Paths[^1]);
        Assert.Equal("tool.exe", plan.Exclusions.Processes[^1]);
        Assert.All(plan.Exclusions.Processes, process => Assert.EndsWith(".exe", process, StringComparison.Ordinal));
        Assert.DoesNotContain(plan.Exclusions.Paths, path => path.Contains(@"\Cache\", StringComparison.Ordinal));
    }

    [Fact]
    public void Exclusions_without_the_defaults_are_ones_own_alone()
    {
        var plan = PlanOf(@"fslogix: {antivirus: {defaults: false, paths: ['D:\Tools\*']}}");

        Assert.Equal([@"D:\Tools\*"], plan.Exclusions.Paths.AsEnumerable());
        Assert.Empty(plan.Exclusions.Processes);
    }

    [Fact]
    public void Tickets_are_expected_where_hosts_fetch_them()
    {
        Assert.Empty(PlanOf("").Tickets);
        Assert.Equal(2, PlanOf("identity: {cloud_kerberos_tickets: true}").Tickets.Length);
    }

    [Fact]
    public void A_pool_without_profiles_has_no_plan() => Assert.Null(EstateOf("fslogix: {enabled: false}").Pools[0].Profiles);

    [Fact]
    public void A_pool_has_a_plan_of_its_own_and_points_at_its_own_settings()
    {
        AvdEstate estate = EstateOf(
            """
            pools:
              office: {}
              lab:
                host_pool: {name: hp-lab}
                application_groups: [{name: ag-lab, type: Desktop, users: [{name: Lab, object_id: 00000000-0000-0000-0000-000000000199}]}]
                session_host: {prefix: avd-lab}
                fslogix: {profile: {size_mb: 40000}}
            """
        );

        var value = estate.Pools[1].Profiles!.Values.Single(value => value.Definition.Name == "SizeInMBs");
        Assert.Equal(("40000", "pools.lab.fslogix.profile.size_mb"), (value.Text, value.Path));
        Assert.Equal("30000", TextOf(estate.Pools[0].Profiles!, FslogixKeys.Profiles, "SizeInMBs"));
    }

    [Fact]
    public void A_file_server_of_another_stack_names_its_shares_by_contract()
    {
        var pool = AvdEstate.Of(EstateOf("").Settings with { Sofs = null }).Pools[0];
        Assert.True(pool.Profiles!.AwaitsLocations);
        Assert.DoesNotContain(pool.Profiles!.Values, value => value.Definition.Name == "VHDLocations");

        Assert.True(UncPath.TryCreate(@"\\elsewhere\profiles", out var share));
        ProfileLocation place = new(share, "fslogix.locations");
        var plan = ProfilePlan.Of(
            pool,
            new ProfileLocations
            {
                Profiles = [place],
                Office = [place],
                AppData = null,
            }
        );
        Assert.False(plan.AwaitsLocations);
        Assert.Equal(@"\\elsewhere\profiles", TextOf(plan, FslogixKeys.Profiles, "VHDLocations"));
    }

    private static ProfilePlan PlanOf(string overlay) => EstateOf(overlay).Pools[0].Profiles!;

    private static AvdEstate EstateOf(string overlay) =>
        Loaded
            .From(
                new MemoryFiles()
                    .With("config/variables.yml", Fixture.Contoso.Read("config/variables.yml"))
                    .With("config/variables.test.yml", overlay)
            )
            .Estate!;

    private static string TextOf(ProfilePlan plan, string key, string name) =>
        plan.Values.Single(value => value.Definition.Key == key && value.Definition.Name == name).Text;

    private static string PathOf(ProfilePlan plan, string name) =>
        plan.Values.Single(value => value.Definition.Key == FslogixKeys.Profiles && value.Definition.Name == name).Path;
}
