using System.Collections.ObjectModel;

namespace AvdPulumi.Configuration.Diagnostics;

/// <summary>
/// What was found so far. A flood is cut off: the first thousand say what a million would, and memory stays bounded. Advice has a limit of its own, so that it
/// never crowds out an error.
/// </summary>
internal sealed class DiagnosticList : Collection<Diagnostic>
{
    /// <summary>How many errors are kept, and how much advice.</summary>
    public const int Most = 1000;

    private int _errors;
    private int _advice;

    /// <summary>Whether there is an error.</summary>
    public bool HasErrors => _errors > 0;

    /// <summary>Whether so much is wrong that some of it was left out; nobody knows then which settings are whole.</summary>
    public bool IsFlooded => _errors > Most;

    /// <summary>How many findings were left out.</summary>
    public int LeftOut => Math.Max(0, _errors - Most) + Math.Max(0, _advice - Most);

    /// <summary>Counts what another list has left out, which nobody can add here any more.</summary>
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
