using System.Collections.ObjectModel;

namespace AvdPulumi.Configuration.Diagnostics;

/// <summary>
/// The diagnostics so far. Only the first thousand are kept, because more of them help nobody and memory must stay limited. Warnings and notes have their own limit and never
/// replace an error.
/// </summary>
internal sealed class DiagnosticList : Collection<Diagnostic>
{
    /// <summary>How many errors are kept, and how many warnings and notes.</summary>
    public const int Most = 1000;

    private int _errors;
    private int _advice;

    /// <summary>Whether there is an error.</summary>
    public bool HasErrors => _errors > 0;

    /// <summary>Whether there are so many errors that some were left out. It is then unknown which settings are complete.</summary>
    public bool IsFlooded => _errors > Most;

    /// <summary>How many diagnostics were left out.</summary>
    public int LeftOut => Math.Max(0, _errors - Most) + Math.Max(0, _advice - Most);

    /// <summary>Counts the diagnostics that another list left out. They cannot be added here.</summary>
    public void CountLeftOut(DiagnosticList other)
    {
        _errors += Math.Max(0, other._errors - Most);
        _advice += Math.Max(0, other._advice - Most);
    }

    /// <inheritdoc/>
    protected override void InsertItem(int index, Diagnostic item)
    {
        var isKept = (item.Severity == Severity.Error ? ++_errors : ++_advice) <= Most;
        if (isKept)
            base.InsertItem(index, item);
    }
}
