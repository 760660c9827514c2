using System.Text.RegularExpressions;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Outside;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Tests.Configuration;
using AvdPulumi.Tests.Infra;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Architecture;

/// <summary>Each task outside this program is described where it says, and docs/outside.md lists all of them; runbooks for bad days have all parts.</summary>
public sealed partial class OutsideDocumentTests
{
    // those of hosts are a sequence of steps for a good day
    private static readonly string[] OfBadDays =
    [
        "sofs-node-lost",
        "sofs-two-nodes-lost",
        "volume-full",
        "profile-corrupt",
        "cluster-lost",
        "key-vault-backup",
        "secret-expired",
        "control-plane-redeploy",
        "log-analytics-lost",
        "roles-lost",
        "region-lost",
        "prestage-directory",
        "affinity-rule",
    ];

    private static readonly string Page = Read("docs/outside.md");

    public static TheoryData<string> Runbooks => [.. OfBadDays];

    [Fact]
    public void Every_task_is_described_where_it_says() =>
        Assert.All(
            AllTasks(),
            task =>
            {
                var (file, heading) = task.Document.Split('#') is [var path, var anchor] ? (path, anchor) : (task.Document, "");

                Assert.True(File.Exists(Repository.PathOf(file)), $"{task.Key}: {file} is not there.");
                Assert.True(
                    heading.Length == 0
                        || Heading()
                            .Matches(Read(file))
                            .Any(match => match.Groups[1].Value.Trim().ToLowerInvariant().Replace(' ', '-') == heading),
                    $"{task.Key}: {task.Document} has no such heading."
                );
                Assert.Contains($"| `{task.Key}` |", Page, StringComparison.Ordinal);
            }
        );

    [Fact]
    public void The_page_lists_no_other_task() =>
        Assert.Equal(
            AllTasks().Select(task => task.Key).Distinct().Order(StringComparer.Ordinal),
            Row().Matches(Page).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void The_names_of_all_tasks_are_known() =>
        Assert.Equal(OutsideTasks.Keys, AllTasks().Select(task => task.Key).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Runbooks))]
    public void A_runbook_says_when_what_it_means_what_to_do_how_to_check_and_what_was_not_tried(string name)
    {
        var page = Read($"docs/runbooks/{name}.md");

        Assert.All(
            ["**Trigger.**", "**Impact.**", "\n## Steps\n", "\n## Verification\n", "\n**Not tried.**"],
            part => Assert.Contains(part, page, StringComparison.Ordinal)
        );
        Assert.Contains($"(runbooks/{name}.md)", Page, StringComparison.Ordinal);
    }

    // estates that need everything, in one way or another
    private static IEnumerable<OutsideTask> AllTasks()
    {
        var small = Loaded.Overlay("").Settings();
        Assert.True(SecretReference.TryCreate($"keyvault://{AvdEstate.Of(small).KeyVaultName}/join", out var own));
        AvdSettings[] others =
        [
            small with
            {
                Domain = small.Domain! with { JoinPassword = own },
            },
            small with
            {
                Identity = small.Identity with { Pattern = IdentityPattern.EntraOnly, IntuneEnrollment = true },
            },
            small with
            {
                Storage = small.Storage with { CloudCache = new() { DirectoryService = DirectoryService.AADKERB } },
            },
            small with
            {
                Backup = small.Backup with { Profiles = new() { Method = BackupMethod.Mars } },
            },
        ];
        return
        [
            .. OutsideTasks.Of(Previewed.EstateOf("hospital")),
            .. others.SelectMany(settings => OutsideTasks.Of(AvdEstate.Of(settings))),
        ];
    }

    private static string Read(string file) => File.ReadAllText(Repository.PathOf(file)).ReplaceLineEndings("\n");

    [GeneratedRegex("^#{1,6} (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^\\| `([a-z-]+)` \\| .* \\| .* \\| .* \\|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
