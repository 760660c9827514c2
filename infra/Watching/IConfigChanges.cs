namespace AvdPulumi.Infra.Watching;

/// <summary>Changes of the files that a check reads.</summary>
internal interface IConfigChanges : IDisposable
{
    /// <summary>Waits until files have changed, and then until they have stayed as they are for a moment. Changes since the last call count.</summary>
    /// <param name="end">Ends the waiting, with an <see cref="OperationCanceledException"/>.</param>
    Task NextAsync(CancellationToken end);
}
