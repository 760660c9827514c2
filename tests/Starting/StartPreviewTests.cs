using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Starting;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Tests.Configuration.Robustness;
using AvdPulumi.Tests.Configuration.Starting;
using FsCheck;
using FsCheck.Fluent;

namespace AvdPulumi.Tests.Starting;

public sealed class StartPreviewTests
{
    // a preview of a thousand hosts takes long, and shows nothing that one of a few does not
    private const int MostUsers = 20;

    [Fact]
    public void Whatever_is_answered_within_what_a_question_allows_the_preview_runs() =>
        Prop.ForAll(
                ArbitraryAnswers.All(MostUsers).ToArbitrary(),
                answers =>
                {
                    var result = StartCheck.Load(answers);
                    var model = PreviewRunner
                        .RunAsync(
                            new PreviewRequest(
                                "contoso",
                                "dev",
                                "project",
                                "offline",
                                result.Estate!,
                                Layers.All,
                                new DateTimeOffset(2026, 11, 20, 8, 30, 0, TimeSpan.Zero),
                                result.Diagnostics
                            )
                        )
                        .GetAwaiter()
                        .GetResult();

                    Assert.Empty(model.Diagnostics.Where(found => found.Severity == Severity.Error).Select(found => found.ToString()));
                    Assert.NotEmpty(model.Resources);
                    return true;
                }
            )
            .Check(Robust.Often(8));
}
