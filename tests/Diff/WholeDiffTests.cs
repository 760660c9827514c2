using System.Text;
using AvdPulumi.Infra.Diff.Bases;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Tests.Infra;

namespace AvdPulumi.Tests.Diff;

/// <summary>Diffs of the previews of every example and every stack.</summary>
public sealed class WholeDiffTests
{
    public static TheoryData<string> Names => WholePreviews.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_preview_does_not_differ_from_itself_nor_from_what_was_saved_of_it(string name)
    {
        var model = (await WholePreviews.Of(name)).Model;
        var (saved, fault) = PlanReader.Read(Encoding.UTF8.GetBytes(JsonRenderer.Render(model)), "plan.json");

        Assert.Null(fault);
        Assert.True(Models.Compare(model, model).IsEmpty);
        Assert.Empty(Models.Compare(saved!, model).Changes);
        Assert.Empty(Models.Compare(model, saved!).Changes);
        Assert.Empty(Models.Compare(saved!, model).Outputs);
    }
}
