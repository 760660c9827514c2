using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Infra.Connections;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace AvdPulumi.Infra.Live;

/// <summary>
/// The connection to Azure Resource Manager: login, tries, pauses and the number of requests at the same time. It does not decide what is asked for: <see cref="ArmClient"/> only reads, and
/// <c>HostActions</c> has a closed list of changes.
/// A token goes to the host of the cloud alone: no redirect and no link to another host is followed.
/// </summary>
internal sealed class ArmPipeline : IDisposable
{
    private readonly HttpPipeline _patient;
    private readonly HttpPipeline _once;
    private readonly Uri _endpoint;
    private readonly SemaphoreSlim _free;
    private AuthenticationFailedException? _loginFailure;
    private int _calls;

    /// <summary>Makes a connection.</summary>
    /// <param name="cloud">The cloud, which has the address.</param>
    /// <param name="login">Who signs in.</param>
    /// <param name="handler">The connection.</param>
    /// <param name="patience">How long to wait for one answer, and how often to try.</param>
    /// <param name="clock">The clock of the pauses.</param>
    /// <param name="parallel">Default: 8. How many requests run at the same time.</param>
    public ArmPipeline(
        CloudFacts cloud,
        TokenCredential login,
        HttpMessageHandler handler,
        RequestPatience patience,
        TimeProvider clock,
        int parallel = 8
    )
    {
        _endpoint = cloud.ResourceManager;
        _free = new SemaphoreSlim(parallel);
        var transport = AzureLogin.TransportOf(handler);
        // one policy for both, which keeps the token
        var token = new RenewedToken(login, new Uri(_endpoint, ".default").ToString());
        _patient = HttpPipelineBuilder.Build(OptionsOf(transport, patience, clock), token);
        _once = HttpPipelineBuilder.Build(OptionsOf(transport, patience with { Tries = 1 }, clock), token);
    }

    /// <summary>How many requests were made, without repeated ones.</summary>
    public int Calls => _calls;

    /// <summary>Sends a request, and reads the answer.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="AuthenticationFailedException">Nobody is signed in, or the login is refused.</exception>
    public async Task<(JsonElement Whole, ReadFailure? Failure)> SendAsync(ArmRequest request, CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            // what failed once is not tried for each request: a login may ask several services
            if (_loginFailure is { } failed)
                throw failed;
            Interlocked.Increment(ref _calls);
            var pipeline = request.IsRepeatable ? _patient : _once;
            using var message = pipeline.CreateMessage();
            message.Request.Method = request.Method;
            message.Request.Uri.Reset(request.Address);
            message.Request.Headers.Add("Accept", "application/json");
            if (request.Body is { } body)
            {
                message.Request.Headers.Add("Content-Type", "application/json");
                message.Request.Content = RequestContent.Create(body);
            }
            await pipeline.SendAsync(message, cancellation).ConfigureAwait(false);
            return ReadFailures.Read(message.Response, request);
        }
        catch (AuthenticationFailedException failure)
        {
            _loginFailure = failure;
            throw;
        }
        catch (GaveUpException failure)
        {
            return (default, ReadFailures.Of(failure, request.Path));
        }
        finally
        {
            _free.Release();
        }
    }

    /// <summary>The address of a path.</summary>
    public Uri AddressOf(string path, string apiVersion) =>
        new(_endpoint, $"{string.Join('/', path.Split('/').Select(Uri.EscapeDataString))}?api-version={apiVersion}");

    /// <summary>Whether a link leads to the host of the cloud: the token goes with every request.</summary>
    public bool IsOnSameHost(string link, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(link, UriKind.Absolute, out address)
        && address.Scheme == _endpoint.Scheme
        && address.Authority.Equals(_endpoint.Authority, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    public void Dispose() => _free.Dispose();

    private static ArmClientOptions OptionsOf(HttpPipelineTransport transport, RequestPatience patience, TimeProvider clock) =>
        new()
        {
            Transport = transport,
            Retry = { NetworkTimeout = patience.AnswerTime },
            RetryPolicy = new BoundedRetry(patience, clock),
            // the library would write addresses and headers to whoever listens to its events
            Diagnostics = { IsLoggingEnabled = false, IsDistributedTracingEnabled = false },
        };

    private sealed class ArmClientOptions : ClientOptions;
}
