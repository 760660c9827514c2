using AvdPulumi.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AvdPulumi.Tests.Architecture;

/// <summary>A value that is added to an enum of ours breaks the build wherever it has to be thought of: no switch has an arm for the rest.</summary>
public sealed class SwitchTests
{
    private static readonly SyntaxNode[] Files =
    [
        .. new[] { "generators", "facts", "config", "components", "stacks", "infra" }
            .SelectMany(room => Directory.EnumerateFiles(Repository.PathOf(room), "*.cs", SearchOption.AllDirectories))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj"))
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), path: path).GetRoot()),
    ];

    // of flags, any sum is a value
    private static readonly HashSet<string> Enums =
    [
        .. Files
            .SelectMany(file => file.DescendantNodes().OfType<EnumDeclarationSyntax>())
            .Where(type => !type.AttributeLists.ToString().Contains("Flags", StringComparison.Ordinal))
            .Select(type => type.Identifier.Text),
    ];

    [Fact]
    public void No_switch_expression_over_our_own_enums_has_a_default_arm() =>
        Assert.Empty(
            Files
                .SelectMany(file => file.DescendantNodes().OfType<SwitchExpressionSyntax>())
                .Where(one =>
                    one.Arms.Any(arm => arm is { Pattern: DiscardPatternSyntax, WhenClause: null })
                    && one.Arms.Any(arm => IsOurs(arm.Pattern))
                )
                .Select(Named)
        );

    [Fact]
    public void No_switch_statement_over_our_own_enums_has_a_default_label() =>
        Assert.Empty(
            Files
                .SelectMany(file => file.DescendantNodes().OfType<SwitchStatementSyntax>())
                .Where(one =>
                    one.Sections.SelectMany(section => section.Labels).ToList() is var labels
                    && labels.OfType<DefaultSwitchLabelSyntax>().Any()
                    && labels.Any(label =>
                        label is CasePatternSwitchLabelSyntax pattern
                            ? IsOurs(pattern.Pattern)
                            : label is CaseSwitchLabelSyntax value && IsOurs(value.Value)
                    )
                )
                .Select(Named)
        );

    private static bool IsOurs(PatternSyntax pattern) =>
        pattern switch
        {
            ConstantPatternSyntax constant => IsOurs(constant.Expression),
            BinaryPatternSyntax either => IsOurs(either.Left),
            _ => false,
        };

    private static bool IsOurs(ExpressionSyntax value) =>
        value is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax type } && Enums.Contains(type.Identifier.Text);

    private static string Named(SyntaxNode node) =>
        $"{node.SyntaxTree.FilePath}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";
}
