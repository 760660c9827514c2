using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Rendering.Verify;

/// <summary>What of a recovery time can be computed without Azure: how much is created, and how much of it one after the other.</summary>
internal static class RecoveryTimeSection
{
    /// <summary>The line before the section.</summary>
    public const string Start = "<!-- computed from the preview of the stack prod -->";

    /// <summary>The line after it.</summary>
    public const string End = "<!-- end of what is computed -->";

    // control plane, registration token, monitoring, access: what a deployment without machines makes
    private static readonly ImmutableArray<int> Phases = [1, 2, 5, 6];

    /// <summary>A page with the section in its place.</summary>
    /// <param name="page">The page.</param>
    /// <param name="stack">The preview of the stack.</param>
    /// <exception cref="InvalidDataException">The page has no place for it.</exception>
    public static string PutInto(string page, PreviewModel stack) =>
        page.Split(Start) is [var before, var rest] && rest.Split(End) is [_, var after]
            ? $"{before}{Start}\n{Render(stack)}{End}{after}"
            : throw new InvalidDataException($"The page needs the lines {Start} and {End}.");

    private static string Render(PreviewModel stack)
    {
        var text = new StringBuilder("\n| phase | resources |\n|---|---|\n");
        foreach (var phase in Phases)
            text.Append(CultureInfo.InvariantCulture, $"| {phase}, {PhaseTitles.Of(phase)} | {CriticalPath.Of(stack, phase).Created} |\n");
        var all = CriticalPath.Of(stack, Phases);
        text.Append(
            CultureInfo.InvariantCulture,
            $"""
            | all | {all.Created} |

            A deployment creates {all.Created} resources, with one request to Azure or more for each. Before that, the program asks Azure {stack.Invokes.Length} questions (provider functions). The longest chain has {all.Chain.Length} creations, one after the other:


            """
        );
        foreach (var resource in all.Chain)
            text.Append(CultureInfo.InvariantCulture, $"1. {resource.ShortType} `{resource.Name}`\n");
        return text.Append('\n').ToString();
    }
}
