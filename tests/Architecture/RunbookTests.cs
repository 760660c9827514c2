using AvdPulumi.Infra.Rendering.Verify;
using AvdPulumi.Infra.Verify;
using AvdPulumi.Infra.Verify.Drills;
using AvdPulumi.Tests.Infra;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Architecture;

/// <summary>Every scenario of recovery has a page that says how to rehearse it and ends with a proof.</summary>
public sealed class RunbookTests
{
    private const string ControlPlane = "control-plane-redeploy";

    public static TheoryData<string> Pages => [.. RecoveryDrills.All.Select(drill => drill.Runbook).Distinct()];

    [Fact]
    public void The_index_is_what_the_table_and_the_titles_give() =>
        Golden.Verify(
            RunbookIndex.Render(
                RecoveryDrills.All,
                Directory
                    .EnumerateFiles(Repository.PathOf("docs", "runbooks"), "*.md")
                    .Select(Path.GetFileNameWithoutExtension)
                    .OfType<string>()
                    .Where(name => name != "README")
                    .Order(StringComparer.Ordinal)
                    .Select(name => (name, Read(name).Split('\n')[0]["# ".Length..]))
            ),
            "docs",
            "runbooks",
            "README.md"
        );

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_proofs_in_a_runbook_are_those_of_the_table(string name) =>
        Golden.Verify(
            RecoveryDrills.All.Where(drill => drill.Runbook == name).Aggregate(Read(name), RecoveryProof.PutInto),
            "docs",
            "runbooks",
            $"{name}.md"
        );

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_runbook_of_recovery_has_a_drill_and_ends_with_its_proofs(string name)
    {
        var page = Read(name);
        var verification = page.LastIndexOf("\n## ", StringComparison.Ordinal);

        Assert.StartsWith("\n## Verification\n", page[verification..], StringComparison.Ordinal);
        Assert.Contains("\n## Drill\n", page, StringComparison.Ordinal);
        Assert.Contains("\n**Not tried.**", page, StringComparison.Ordinal);
        Assert.All(
            RecoveryDrills.All.Where(drill => drill.Runbook == name),
            drill => Assert.Contains(RecoveryProof.MarkOf(drill), page[verification..], StringComparison.Ordinal)
        );
        Assert.Equal(RecoveryDrills.All.Count(drill => drill.Runbook == name), page.Split("<!-- proof of ").Length - 1);
    }

    [Fact]
    public void Every_check_of_a_proof_exists_and_a_proof_is_in_the_order_of_the_phases() =>
        Assert.All(
            RecoveryDrills.All,
            drill => Assert.Equal(drill.Checks.AsEnumerable(), CheckTable.Of(drill.Checks).Select(check => check.Id))
        );

    [Fact]
    public void Every_scenario_has_a_key_of_its_own_a_public_source_and_a_check_that_a_machine_runs()
    {
        Assert.Distinct(RecoveryDrills.All.Select(drill => drill.Key));
        Assert.All(RecoveryDrills.All, drill => Assert.NotNull(drill.Source.Url));
        Assert.All(RecoveryDrills.All, drill => Assert.Contains(CheckTable.Of(drill.Checks), check => check.Run is not null));
    }

    [Fact]
    public async Task What_can_be_computed_of_the_recovery_time_of_a_control_plane_is_in_its_runbook() =>
        Golden.Verify(
            RecoveryTimeSection.PutInto(Read(ControlPlane), (await WholePreviews.Of("contoso/prod")).Model),
            "docs",
            "runbooks",
            $"{ControlPlane}.md"
        );

    [Fact]
    public void A_page_without_a_place_for_its_proof_is_refused() =>
        Assert.Contains(
            "control-plane-redeploy",
            Assert.Throws<InvalidDataException>(() => RecoveryProof.PutInto("# Page\n", RecoveryDrills.All[0])).Message,
            StringComparison.Ordinal
        );

    private static string Read(string name) =>
        File.ReadAllText(Repository.PathOf("docs", "runbooks", $"{name}.md")).ReplaceLineEndings("\n");
}
