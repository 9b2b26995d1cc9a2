// SPDX-License-Identifier: EUPL-1.2

using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Inburgering.Inkoop.Host.GraphQL.Limits;

/// <summary>How many requests one client may send per minute, over GraphQL and REST together.</summary>
internal sealed class ClientLimiter(IOptions<GraphQLLimits> limits) : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(client =>
        RateLimitPartition.GetFixedWindowLimiter(client, _ => new FixedWindowRateLimiterOptions { PermitLimit = limits.Value.RequestsPerMinute, Window = TimeSpan.FromMinutes(1) }), StringComparer.Ordinal);

    /// <summary>Null when the request may go on; otherwise how long to wait.</summary>
    public TimeSpan? Refuse(string client)
    {
        using var lease = limiter.AttemptAcquire(client);
        return lease.IsAcquired ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait
            : TimeSpan.FromMinutes(1);
    }

    public void Dispose() => limiter.Dispose();
}
