using System.Net.Sockets;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace AvdPulumi.Infra.Connections;

/// <summary>
/// Tries again if a service of Azure is busy, does not answer or cannot be reached, a bounded number of times. The library's own policy has no limit for the pause that a
/// service asks for, and does not say how often it tried.
/// </summary>
internal sealed class BoundedRetry(RequestPatience patience, TimeProvider clock) : HttpPipelinePolicy
{
    /// <inheritdoc />
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        for (var attempt = 1; ; attempt++)
        {
            var pause = patience.PauseAfter(attempt);
            try
            {
                await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
                if (!message.ResponseClassifier.IsRetriableResponse(message))
                    return;
                var asked = message.Response.Headers.TryGetValue("Retry-After", out _) ? AskedBy(message.Response) : TimeSpan.Zero;
                if (attempt >= patience.Tries || asked > patience.LongestPause)
                    throw new GaveUpException(attempt, message.Response.Status, null);
                pause = asked > pause ? asked : pause;
                message.Response.ContentStream?.Dispose();
            }
            catch (Exception failure) when (message.ResponseClassifier.IsRetriable(message, failure))
            {
                if (attempt >= patience.Tries || IsFinal(failure))
                    throw new GaveUpException(attempt, null, failure);
            }

            await Task.Delay(pause, clock, message.CancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc />
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Azure is read asynchronously.");

    // a name that does not exist, and a certificate that is not trusted, are the same a minute later
    private static bool IsFinal(Exception failure) =>
        failure is RequestFailedException { InnerException: HttpRequestException http }
        && (
            http.HttpRequestError == HttpRequestError.SecureConnectionError
            || http.InnerException is SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData }
        );

    private TimeSpan AskedBy(Response response)
    {
        response.Headers.TryGetValue("Retry-After", out var text);
        if (int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var seconds))
            return TimeSpan.FromSeconds(Math.Max(seconds, 0));
        return DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var time)
            ? time - clock.GetUtcNow()
            : TimeSpan.Zero;
    }
}

/// <summary>A service was tried as often as allowed.</summary>
/// <param name="tries">How often.</param>
/// <param name="status">The last answer; null if there was none.</param>
/// <param name="cause">Why there was none.</param>
internal sealed class GaveUpException(int tries, int? status, Exception? cause) : Exception("The service was tried in vain.", cause)
{
    /// <summary>How often it was tried.</summary>
    public int Tries { get; } = tries;

    /// <summary>The status of the last answer; null if there was none.</summary>
    public int? Status { get; } = status;
}
