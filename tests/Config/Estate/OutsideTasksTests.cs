using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Outside;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Tests.Configuration;

/// <summary>An estate lists the tasks outside this program that it needs, and no other.</summary>
public sealed class OutsideTasksTests
{
    private static readonly AvdSettings Small = Loaded.Overlay("").Settings();

    [Fact]
    public void A_small_estate_with_a_file_server_has_these()
    {
        Assert.Equal(
            [
                "secrets",
                "azure-local",
                "firewall",
                "volumes",
                "directory",
                "time",
                "dns",
                "kerberos-encryption",
                "affinity",
                "licences",
                "key-vault-backup",
                "no-snapshots",
                "restore-test",
            ],
            Keys(Small)
        );
        Assert.Equal("sofs.anti_affinity_confirmed", Find(Small, "affinity").DoneBy);
        Assert.Null(Find(Small with { Sofs = Small.Sofs! with { AntiAffinityConfirmed = false } }, "affinity").DoneBy);
    }

    [Fact]
    public void Without_a_file_server_what_concerns_it_is_gone()
    {
        var tasks = Keys(Small with { Sofs = null });

        Assert.DoesNotContain(tasks, key => key is "dns" or "affinity" or "no-snapshots" or "kerberos-encryption");
        Assert.Equal("Organizational unit and rights of the join account", Find(Small with { Sofs = null }, "directory").Title);
    }

    [Theory]
    [InlineData(IdentityPattern.AdDs, false, "directory,time")]
    [InlineData(IdentityPattern.AdDs, true, "directory,kerberos-server,single-sign-on,time")]
    [InlineData(IdentityPattern.HybridEntra, false, "directory,directory-sync,time")]
    [InlineData(IdentityPattern.HybridEntra, true, "directory,directory-sync,kerberos-server,single-sign-on,time")]
    [InlineData(IdentityPattern.EntraOnly, false, "")]
    [InlineData(IdentityPattern.EntraOnly, true, "single-sign-on")]
    public void Each_identity_pattern_has_its_own(IdentityPattern pattern, bool sso, string expected)
    {
        var settings = Small with { Sofs = null, Identity = Small.Identity with { Pattern = pattern, Sso = sso } };

        Assert.Equal(
            expected.Split(',', StringSplitOptions.RemoveEmptyEntries),
            Keys(settings)
                .Intersect(["directory", "time", "directory-sync", "kerberos-server", "single-sign-on", "intune"])
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Entra_joined_hosts_beside_a_file_server_still_need_the_directory() =>
        Assert.Contains("directory", Keys(Small with { Identity = Small.Identity with { Pattern = IdentityPattern.EntraOnly } }));

    [Fact]
    public void Hosts_that_enrol_need_intune_ready() =>
        Assert.Contains(
            "intune",
            Keys(Small with { Identity = Small.Identity with { Pattern = IdentityPattern.EntraOnly, IntuneEnrollment = true } })
        );

    [Fact]
    public void A_kerberos_server_that_the_config_confirms_is_done() =>
        Assert.Equal(
            "identity.kerberos_server_object_confirmed",
            Find(
                Small with
                {
                    Identity = Small.Identity with { Sso = true, KerberosServerObjectConfirmed = true },
                },
                "kerberos-server"
            ).DoneBy
        );

    [Theory]
    [InlineData(DirectoryService.None, "storage-join")]
    [InlineData(DirectoryService.AD, "storage-join")]
    [InlineData(DirectoryService.AADKERB, "storage-consent,conditional-access")]
    public void Each_kind_of_file_share_has_its_own(DirectoryService service, string expected)
    {
        var settings = WithShares(new() { DirectoryService = service, Shares = [new() { Name = "profiles", QuotaGib = 100 }] });

        Assert.Equal(expected.Split(','), Keys(settings).Intersect(["storage-join", "storage-consent", "conditional-access"]));
    }

    [Fact]
    public void An_account_with_its_security_id_is_joined()
    {
        Assert.True(AccountSid.TryCreate("S-1-5-21-1111111111-2222222222-3333333333-1107", out var sid));
        var account = new StorageAccountSettings { DirectoryService = DirectoryService.AD };

        Assert.Null(Find(WithShares(account), "storage-join").DoneBy);
        Assert.Equal("storage.cloud_cache.storage_sid", Find(WithShares(account with { StorageSid = sid }), "storage-join").DoneBy);
    }

    [Fact]
    public void An_account_for_blobs_is_never_joined() => Assert.DoesNotContain("storage-join", Keys(WithShares(new())));

    [Theory]
    [InlineData(BackupMethod.Mabs, "Azure Backup Server")]
    [InlineData(BackupMethod.Mars, "the Azure Backup agent in the guest")]
    [InlineData(BackupMethod.Partner, "a partner product")]
    public void A_tool_is_named(BackupMethod method, string tool) =>
        Assert.Equal($"Backup of profiles with {tool}", Find(WithBackup(new() { Method = method }), "profile-backup").Title);

    [Theory]
    [InlineData("the-vault", "This program does not set up the tool or register it with the Recovery Services vault the-vault.")]
    [InlineData(null, "This program does not set up the tool or register it with the Recovery Services vault.")]
    public void A_vault_for_backups_is_named_as_far_as_its_name_is_known(string? name, string says)
    {
        var settings = WithBackup(new() { Method = BackupMethod.Mabs });

        Assert.EndsWith(
            says,
            Find(settings with { Backup = settings.Backup with { Vault = new() { Name = name } } }, "profile-backup").Why,
            StringComparison.Ordinal
        );
        Assert.EndsWith("This program does not set up the tool.", Find(settings, "profile-backup").Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(48 * 60, "2 days")]
    [InlineData(36 * 60, "36 hours")]
    [InlineData(49 * 60, "49 hours")]
    [InlineData(2 * 60, "2 hours")]
    [InlineData(60, "60 minutes")]
    [InlineData(150, "150 minutes")]
    public void A_length_of_time_is_said_in_the_largest_unit_of_which_there_are_two(int minutes, string says) =>
        Assert.Equal(
            $"Test restore of a profile every {says}",
            Find(
                WithBackup(new() { Method = BackupMethod.Mabs, RestoreTestEvery = IsoDuration.FromMinutes(minutes) }),
                "restore-test"
            ).Title
        );

    [Fact]
    public void Without_profiles_there_is_none_to_back_up_or_restore()
    {
        var settings = WithBackup(new() { Method = BackupMethod.Mabs });

        Assert.Empty(
            Keys(settings with { Fslogix = settings.Fslogix with { Enabled = false } }).Intersect(["profile-backup", "restore-test"])
        );
    }

    [Theory]
    [InlineData(BackupMethod.VssSnapshot, "restore-test")]
    [InlineData(BackupMethod.Mabs, "profile-backup,restore-test")]
    [InlineData(BackupMethod.Mars, "profile-backup,restore-test")]
    [InlineData(BackupMethod.Partner, "profile-backup,restore-test")]
    [InlineData(BackupMethod.None, "")]
    public void A_tool_that_this_program_does_not_set_up_is_a_task(BackupMethod method, string expected)
    {
        var settings = WithBackup(new() { Method = method });

        Assert.Equal(
            expected.Split(',', StringSplitOptions.RemoveEmptyEntries),
            Keys(settings).Intersect(["profile-backup", "restore-test"])
        );
    }

    [Fact]
    public void Every_number_of_the_backup_is_said_somewhere()
    {
        var profiles = new ProfileBackupSettings
        {
            Method = BackupMethod.Mabs,
            RetentionDays = 33,
            Start = TimeOfDay.From(21, 7),
            RecoveryPoint = IsoDuration.FromHours(13),
            RecoveryTime = IsoDuration.FromMinutes(90),
            RestoreTestEvery = IsoDuration.FromDays(44),
        };
        var text = string.Join(
            ' ',
            OutsideTasks
                .Of(AvdEstate.Of(Small with { Backup = Small.Backup with { Profiles = profiles } }))
                .Select(task => $"{task.Title} {task.Why} {task.Check}")
        );

        Assert.All(
            ["33 days", "21:07", "13 hours", "90 minutes", "44 days"],
            number => Assert.Contains(number, text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Secrets_are_not_backed_up_where_the_config_says_so() =>
        Assert.DoesNotContain("key-vault-backup", Keys(Small with { Backup = Small.Backup with { KeyVault = new() { Enabled = false } } }));

    [Theory]
    [InlineData(Layers.Platform, "key-vault-backup")]
    [InlineData(Layers.Site, "azure-local,firewall,volumes")]
    [InlineData(Layers.Sofs, "affinity,directory,dns,firewall,kerberos-encryption,no-snapshots,secrets,time")]
    [InlineData(Layers.Hosts, "directory,firewall,licences,secrets,time")]
    [InlineData(Layers.Fslogix, "restore-test")]
    [InlineData(Layers.Pools, "")]
    public void A_stack_lists_what_its_layers_need(Layers layers, string expected)
    {
        AvdEstate estate = AvdEstate.Of(Small, [new PoolConfig { Name = null, Settings = Small }], new StackShare { Layers = layers });

        Assert.Equal(
            expected.Split(',', StringSplitOptions.RemoveEmptyEntries),
            OutsideTasks.Of(estate).Select(task => task.Key).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Tasks_come_in_the_order_in_which_they_are_due_and_names_of_objects_before_their_records()
    {
        var tasks = OutsideTasks.Of(AvdEstate.Of(Small));

        Assert.Equal(tasks.Select(task => task.When).Order(), tasks.Select(task => task.When));
        Assert.True(Array.IndexOf(Keys(Small), "directory") < Array.IndexOf(Keys(Small), "dns"));
        Assert.Equal(tasks.Length, tasks.Select(task => task.Key).Distinct().Count());
        Assert.All(Enum.GetValues<OutsideTime>(), time => Assert.NotEmpty(OutsideTimes.TitleOf(time)));
    }

    private static string[] Keys(AvdSettings settings) => [.. OutsideTasks.Of(AvdEstate.Of(settings)).Select(task => task.Key)];

    private static OutsideTask Find(AvdSettings settings, string key) =>
        OutsideTasks.Of(AvdEstate.Of(settings)).Single(task => task.Key == key);

    private static AvdSettings WithBackup(ProfileBackupSettings profiles) =>
        Small with
        {
            Backup = Small.Backup with { Profiles = profiles },
        };

    private static AvdSettings WithShares(StorageAccountSettings account) =>
        Small with
        {
            Storage = Small.Storage with { CloudCache = account },
        };
}
