using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AvdPulumi.Generators.Settings;

/// <summary>
/// Writes what the binder must know of the settings records: a shape for each record that can be reached from the root, and the words of each enumeration. The class that
/// has <c>[ShapesOf]</c> says which root.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ShapesGenerator : IIncrementalGenerator
{
    private const string Mark = "AvdPulumi.Configuration.Binding.ShapesOfAttribute";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var generated = context.SyntaxProvider.ForAttributeWithMetadataName(
            Mark,
            static (node, _) => node is ClassDeclarationSyntax,
            static (marked, cancellation) => GeneratedShapes.Of(marked, cancellation)
        );
        context.RegisterSourceOutput(generated, static (output, shapes) => shapes.AddTo(output));
    }
}
