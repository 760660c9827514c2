using AvdPulumi.Components.Guest;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Guest;

/// <summary>The guest scripts in a real PowerShell: Pester's results are results of this suite.</summary>
public sealed class GuestScriptTests(GuestTestRun run) : IClassFixture<GuestTestRun>
{
    [Fact]
    public void Every_Pester_test_passes() => PesterOutcome.AssertPassed(run.Report.Tests, run.Report.Blocks);

    [Fact]
    public void Each_file_of_Pester_tests_was_run()
    {
        var files = Directory
            .EnumerateFiles(Repository.PathOf("tests", "Guest"), "*.Tests.ps1")
            .Select(file => Path.GetFileName(file)!)
            .Order(StringComparer.Ordinal)
            .ToList();

        Assert.NotEmpty(run.Report.Tests);
        Assert.Contains("Skipped: 0, Inconclusive: 0, NotRun: 0", run.Printed, StringComparison.Ordinal);
        Assert.Equal(files, run.Report.Tests.Select(test => test.File).Distinct().Order(StringComparer.Ordinal));
        Assert.All(GuestScript.All, script => Assert.Contains($"{script.Name}.Tests.ps1", files));
    }

    [Fact]
    public void Each_way_to_fail_is_provoked_by_a_test() =>
        Assert.Equal(
            GuestFailures.All.Select(failure => failure.Code).Order(StringComparer.Ordinal),
            run.Report.SeenCodes.Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Scripts_fail_in_listed_ways_only()
    {
        var listed = GuestFailures.All.Select(failure => failure.Code).ToHashSet(StringComparer.Ordinal);

        Assert.All(run.Report.Scripts, script => Assert.Subset(listed, script.Codes.ToHashSet(StringComparer.Ordinal)));
        Assert.Equal(listed.Count, GuestFailures.All.Length);
        Assert.Subset(run.Report.Scripts.SelectMany(script => script.Texts).ToHashSet(StringComparer.Ordinal), listed);
    }

    [Fact]
    public void A_code_that_several_rooms_use_is_in_their_common_list() =>
        Assert.All(
            new[]
            {
                (SessionHostScripts.All, GuestFailures.OfSessionHosts),
                (FslogixScripts.All, GuestFailures.OfProfiles),
                (FileServerScripts.All, GuestFailures.OfFileServers),
            },
            room =>
            {
                var (scripts, own) = room;
                var names = scripts.Select(script => script.Name).ToHashSet(StringComparer.Ordinal);
                var listed = GuestFailures
                    .OfEveryScript.Concat(GuestFailures.OfSeveralRooms)
                    .Concat(own)
                    .Select(failure => failure.Code)
                    .ToHashSet(StringComparer.Ordinal);

                Assert.Subset(
                    listed,
                    run.Report.Scripts.Where(script => names.Contains(script.Name))
                        .SelectMany(script => script.Codes)
                        .ToHashSet(StringComparer.Ordinal)
                );
            }
        );

    [Fact]
    public void What_is_sent_is_what_the_param_blocks_say() =>
        Assert.Equal(
            GuestScript
                .All.OrderBy(script => script.Name, StringComparer.Ordinal)
                .Select(script => $"{script.Name}({string.Join(", ", script.Parameters.Select(parameter => parameter.Name))})"),
            run.Report.Scripts.OrderBy(script => script.Name, StringComparer.Ordinal)
                .Select(script => $"{script.Name}({string.Join(", ", script.Parameters)})")
        );

    [Fact]
    public void Each_step_of_the_file_server_is_resumed_wherever_it_is_cut_off()
    {
        Assert.Equal(FileServerScripts.All.Select(script => script.Name), run.Report.Resume.Select(row => row.Step).Distinct());
        Assert.All(run.Report.Resume, row => Assert.Equal(row.Cuts, row.Resumed));
    }

    [Fact]
    public void The_document_has_what_came_of_the_cuts() =>
        Golden.Verify(ResumeDocument.Render(run.Report.Resume), "docs", "file-server-resume.md");

    [Fact]
    public void The_engine_is_the_pinned_one()
    {
        Assert.Contains(
            $"\"version\": \"{run.Report.Engine}\"",
            File.ReadAllText(Repository.PathOf(".config", "dotnet-tools.json")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"<PesterVersion>{run.Report.Pester}</PesterVersion>",
            File.ReadAllText(Repository.PathOf("Directory.Packages.props")),
            StringComparison.Ordinal
        );
    }
}
