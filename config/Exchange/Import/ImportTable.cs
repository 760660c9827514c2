using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Exchange.Mapping;
using AvdPulumi.Configuration.Writing;

namespace AvdPulumi.Configuration.Exchange.Import;

/// <summary>What the parameters of another tool are called, and what they become here.</summary>
public abstract class ImportTable
{
    /// <summary>The tool, as people type it after <c>avd import</c>.</summary>
    public abstract string Tool { get; }

    /// <summary>The file that people import, in a few words.</summary>
    internal abstract string Expected { get; }

    /// <summary>Which names are the same.</summary>
    internal virtual StringComparer Names => StringComparer.Ordinal;

    /// <summary>The reason for a parameter that no row is about.</summary>
    internal abstract string WhyUnknown { get; }

    /// <summary>The rows. A row that needs another one follows it.</summary>
    internal abstract IEnumerable<SettingMapping> Rows { get; }

    /// <summary>Whether a row is about a parameter.</summary>
    /// <param name="row">The row.</param>
    /// <param name="pattern">The name of the parameter, with [*] for each item of a list.</param>
    internal abstract bool IsAbout(SettingMapping row, string pattern);

    /// <summary>A row for a parameter that none of <see cref="Rows"/> is about; null if its name means nothing here.</summary>
    internal virtual SettingMapping? RowFor(string name, ConfigDraft draft) => null;

    /// <summary>Whether a parameter of a file only holds what others refer to, so that nothing is lost with it.</summary>
    internal virtual bool IsForAnchors(string name) => false;

    /// <summary>The parameters that a file does not set and for which the tool has a default, without a position.</summary>
    internal virtual IEnumerable<Parameter> DefaultsFor(ParameterFile file) => [];

    /// <summary>What makes a file one that cannot be imported by this table; null if nothing does.</summary>
    internal virtual Diagnostic? Refusal(ParameterFile file) => null;

    /// <summary>Adds settings that follow from the source without a parameter of their own, each with the reason as its comment.</summary>
    internal abstract ImmutableArray<SuppliedSetting> Supply(ConfigDraft draft, Func<string, ParameterValue?> valueOf);
}
