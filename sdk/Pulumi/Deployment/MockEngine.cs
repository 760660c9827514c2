using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Receives the log of a run. Only errors have a consequence; the rest has no reader under mocks.</summary>
internal sealed class MockEngine
{
    private ImmutableArray<string> _errors = [];

    public ImmutableArray<string> Errors => _errors;

    public void Log(LogSeverity severity, string message)
    {
        if (severity == LogSeverity.Error)
            ImmutableInterlocked.Update(ref _errors, (errors, added) => errors.Add(added), message);
    }
}
