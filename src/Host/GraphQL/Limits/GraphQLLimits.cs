// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.Host.GraphQL.Limits;

/// <summary>What one request may cost; configuration section <c>GraphQL</c>.</summary>
internal sealed class GraphQLLimits
{
    public const string Section = "GraphQL";

    /// <summary>Largest body in bytes.</summary>
    public int MaxBodyBytes { get; set; } = 256 * 1024;

    /// <summary>Deepest selection. The introspection query of GraphiQL needs 15.</summary>
    public int MaxDepth { get; set; } = 15;

    /// <summary>Largest complexity: a field costs 1, times the rows of the lists around it.</summary>
    public int MaxComplexity { get; set; } = 20_000;

    /// <summary>Most aliases in one document.</summary>
    public int MaxAliases { get; set; } = 30;

    /// <summary>Longest run in seconds.</summary>
    public int TimeoutSeconds { get; set; } = 30;

    /// <summary>Requests per minute for one client.</summary>
    public int RequestsPerMinute { get; set; } = 600;
}
