using System.Threading.Channels;

namespace AvdPulumi.Infra.Watching;

/// <summary>Turns a burst of changes into one. An editor writes a file in several steps, and git changes many files at once.</summary>
/// <param name="clock">The clock.</param>
internal sealed class ChangeSignal(TimeProvider clock)
{
    /// <summary>How long files must stay as they are. Longer than the steps of one save, and too short to be noticed.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    // a program that never stops writing is answered nevertheless
    private const int MostExtensions = 25;

    private readonly Channel<bool> _raised = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    /// <summary>Says that something has changed.</summary>
    public void Raise() => _raised.Writer.TryWrite(true);

    /// <inheritdoc cref="IConfigChanges.NextAsync"/>
    public async Task NextAsync(CancellationToken end)
    {
        await _raised.Reader.ReadAsync(end).ConfigureAwait(false);
        for (var extension = 0; extension < MostExtensions; extension++)
        {
            var quiet = Task.Delay(Quiet, clock, end);
            var more = _raised.Reader.WaitToReadAsync(end).AsTask();
            if (await Task.WhenAny(quiet, more).ConfigureAwait(false) == quiet)
            {
                await quiet.ConfigureAwait(false);
                return;
            }

            _raised.Reader.TryRead(out _);
        }

        end.ThrowIfCancellationRequested();
    }
}
