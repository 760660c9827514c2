using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AvdPulumi.Generators.Settings;

/// <summary>
/// The files that are generated, and what is wrong with the settings records. Two of them are equal if their texts are, so the compiler takes over what it has unless a
/// record changed. No symbol is kept: it would keep a whole compilation in memory.
/// </summary>
internal sealed class GeneratedShapes : IEquatable<GeneratedShapes>
{
    private readonly ImmutableArray<GeneratedFile> _files;
    private readonly ImmutableArray<Fault> _faults;

    private GeneratedShapes(ImmutableArray<GeneratedFile> files, ImmutableArray<Fault> faults) => (_files, _faults) = (files, faults);

    /// <summary>Reads the records that the attribute of a class names, and all that they reach.</summary>
    public static GeneratedShapes Of(GeneratorAttributeSyntaxContext marked, CancellationToken cancellation)
    {
        var reader = new SettingsReader(cancellation);
        var attribute = marked.Attributes[0];
        var root = attribute.ConstructorArguments[0].Value as INamedTypeSymbol;
        if (root is not null)
            reader.ReadRoot(root);
        foreach (var named in attribute.NamedArguments)
        foreach (var type in named.Value.Values)
            if (type.Value is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration)
                reader.ReadEnumeration(enumeration);

        var room = marked.TargetSymbol.ContainingNamespace.ToDisplayString();
        var files = ImmutableArray.CreateBuilder<GeneratedFile>();
        if (root is not null)
            files.Add(RecordWriter.Root(room, marked.TargetSymbol.Name, root.Name));
        foreach (var record in reader.Records)
            files.Add(RecordWriter.Write(room, marked.TargetSymbol.Name, record));
        files.Add(WordsWriter.Write(room, reader.Enumerations));
        return new GeneratedShapes(files.ToImmutable(), [.. reader.Faults]);
    }

    public void AddTo(SourceProductionContext output)
    {
        foreach (var fault in _faults)
            output.ReportDiagnostic(fault.ToDiagnostic());
        foreach (var file in _files)
            output.AddSource(file.Name, file.Text);
    }

    public bool Equals(GeneratedShapes? other) =>
        other is not null && _files.SequenceEqual(other._files) && _faults.SequenceEqual(other._faults);

    public override bool Equals(object? obj) => Equals(obj as GeneratedShapes);

    // equal ones have the same files; the number of files is enough, as there is one of these in a compilation
    public override int GetHashCode() => (_files.Length * 397) ^ _faults.Length;
}
