using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AvdPulumi.Generators.Settings;

/// <summary>What attributes say of a setting or of a word.</summary>
internal static class SettingAttributes
{
    private const string Annotations = "System.ComponentModel.DataAnnotations.";
    private const string Values = "AvdPulumi.Configuration.Values.";

    /// <summary>The limits of a property, as code that initializes a shape.</summary>
    /// <param name="property">The property.</param>
    /// <param name="unknownRange">What its range has instead of numbers; null if there is nothing wrong.</param>
    public static ImmutableArray<string> LimitsOf(IPropertySymbol property, out string? unknownRange)
    {
        unknownRange = null;
        var limits = ImmutableArray.CreateBuilder<string>();
        foreach (var attribute in property.GetAttributes())
            switch (attribute.AttributeClass?.ToDisplayString())
            {
                case Annotations + "RangeAttribute" when Numbers(attribute) is { Length: 2 } bounds:
                    limits.Add($"Range = new({bounds[0]}, {bounds[1]})");
                    break;
                case Annotations + "RangeAttribute":
                    unknownRange = string.Join(", ", attribute.ConstructorArguments.Select(argument => argument.ToCSharpString()));
                    break;
                case Annotations + "StringLengthAttribute":
                    limits.Add($"Length = new({Named(attribute, "MinimumLength") ?? 0}, {attribute.ConstructorArguments[0].Value})");
                    break;
                case Values + "ItemCountAttribute":
                    limits.AddRange(attribute.NamedArguments.Select(limit => $"{limit.Key}Items = {limit.Value.Value}"));
                    break;
                case Values + "DurationRangeAttribute":
                    limits.Add($"DurationRange = new({Literal(attribute, 0)}, {Literal(attribute, 1)})");
                    break;
                case Values + "OneOrListAttribute":
                    limits.Add("TakesOne = true");
                    break;
            }
        return limits.ToImmutable();
    }

    /// <summary>A member of an enumeration as configuration spells it.</summary>
    public static WordModel WordOf(IFieldSymbol member)
    {
        var (word, isOffered, alsoCalled) = (member.Name, true, (string?)null);
        foreach (var attribute in member.GetAttributes())
            switch (attribute.AttributeClass?.ToDisplayString())
            {
                case "System.Runtime.Serialization.EnumMemberAttribute":
                    word = Named(attribute, "Value") as string ?? word;
                    break;
                case Values + "NotOfferedAttribute":
                    isOffered = false;
                    break;
                case Values + "AlsoCalledAttribute":
                    alsoCalled = attribute.ConstructorArguments[0].Value as string;
                    break;
            }
        return new WordModel(member.Name, word, isOffered, alsoCalled);
    }

    private static object? Named(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value;

    private static string Literal(AttributeData attribute, int index) => attribute.ConstructorArguments[index].ToCSharpString();

    // an attribute of three arguments has a type and two texts
    private static string[] Numbers(AttributeData attribute) =>
        [
            .. attribute
                .ConstructorArguments.Where(argument => argument.Value is int or double)
                .Select(argument =>
                    ((IFormattable)argument.Value!).ToString(argument.Value is double ? "R" : null, CultureInfo.InvariantCulture)
                ),
        ];
}
