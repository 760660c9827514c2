using System.Collections.Immutable;
using AvdPulumi.Configuration.Starting;
using AvdPulumi.Infra.Projects;
using AvdPulumi.Infra.Starting;
using AvdPulumi.Tests.Configuration.Robustness;
using AvdPulumi.Tests.Configuration.Starting;
using AvdPulumi.Tests.Shared;
using FsCheck;
using FsCheck.Fluent;

namespace AvdPulumi.Tests.Starting;

/// <summary>The stacks of a started project: none has an error, and no two of them are in each other's way.</summary>
public sealed class StartStacksTests
{
    private const int MostUsers = 4700;

    [Fact]
    public void Whatever_is_answered_no_stack_has_an_error_and_no_two_have_a_conflict() =>
        Prop.ForAll(
                ArbitraryAnswers.All(MostUsers).ToArbitrary(),
                answers =>
                {
                    var allowed = ArbitraryAnswers.Allowed(answers);

                    Assert.Empty(StartGate.ErrorsIn(FilesOf(allowed), "contoso").Select(found => found.ToString()));
                    return true;
                }
            )
            .Check(Robust.Often(60));

    [Fact]
    public void A_copy_differs_in_its_names_its_network_and_its_size_only()
    {
        var stacks = StartStacks.Of(StartAnswers.None.With(StackQuestions.Stacks, "prod, test"));

        Assert.Equal(["prod", "test"], stacks.Select(stack => stack.Name));
        Assert.Null(stacks[0].Overlay);
        Golden.Verify(stacks[1].Overlay!, "tests", "Goldens", "init", "variables.test.yml");
    }

    // whoever names another place for production has another one for the copy
    [Fact]
    public void A_copy_has_profiles_of_its_own()
    {
        var answers = StartAnswers
            .None.With(StackQuestions.Stacks, "prod, test")
            .With(ProfileQuestions.Profiles, ProfileQuestions.Share)
            .With(ProfileQuestions.ProfileShare, @"\\files.corp.contoso.com\profiles");

        Assert.Contains(@"\\files.corp.contoso.com\profiles-test", StartStacks.Of(answers)[1].Overlay, StringComparison.Ordinal);
    }

    // the gate that judges a start is the one that compares stacks
    [Fact]
    public void Two_stacks_that_create_the_same_are_refused()
    {
        var files = ProjectTemplate.FilesOf(
            new ProjectDraft
            {
                Name = "contoso",
                Config = StartConfig.Of(StartAnswers.None),
                Stacks = [new("prod", null), new("test", null)],
            }
        );

        Assert.Contains(StartGate.ErrorsIn(files, "contoso"), found => found.Code == "AVD5050");
    }

    private static ImmutableArray<ProjectFileText> FilesOf(StartAnswers answers) =>
        ProjectTemplate.FilesOf(
            new ProjectDraft
            {
                Name = "contoso",
                Config = StartConfig.Of(answers),
                Stacks = StartStacks.Of(answers),
            }
        );
}
