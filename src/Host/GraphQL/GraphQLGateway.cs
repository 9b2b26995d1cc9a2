// SPDX-License-Identifier: EUPL-1.2

using GraphQL;
using GraphQL.Execution;
using GraphQLParser.AST;
using Inburgering.Inkoop.Host.GraphQL.Http;
using Inburgering.Inkoop.Host.GraphQL.Limits;
using Inburgering.Inkoop.Host.GraphQL.Replay;
using Inburgering.Inkoop.SharedKernel;

namespace Inburgering.Inkoop.Host.GraphQL;

/// <summary>Registers and maps the gateway.</summary>
internal static class GraphQLGateway
{
    public const string Path = "/graphql";

    public static IServiceCollection AddGraphQLGateway(this IServiceCollection services, IConfiguration configuration)
    {
        var limits = configuration.GetSection(GraphQLLimits.Section).Get<GraphQLLimits>() ?? new GraphQLLimits();
        services.Configure<GraphQLLimits>(configuration.GetSection(GraphQLLimits.Section));
        services.AddSingleton<GraphQLEndpoint>();
        services.AddSingleton<ClientLimiter>();
        services.AddScoped<OnceOnly>();
        services.AddRecurringJob<RuimMutatiesOpJob>();
        services.AddGraphQL(builder => builder
            .AddSchema<InkoopSchema>()
            .AddSystemTextJson()
            .AddErrorInfoProvider<GatewayErrorInfo>()
            // Fields of one request share a DbContext, which takes one question at a time.
            .AddExecutionStrategy<SerialExecutionStrategy>(OperationType.Query)
            .AddValidationRule(new AliasRule(limits.MaxAliases))
            .AddComplexityAnalyzer(o =>
            {
                o.MaxDepth = limits.MaxDepth;
                o.MaxComplexity = limits.MaxComplexity;
            }));
        return services;
    }

    public static IEndpointRouteBuilder MapGraphQLGateway(this IEndpointRouteBuilder app)
    {
        app.Map(Path, (HttpContext http, GraphQLEndpoint endpoint) => endpoint.HandleAsync(http)).RequireAuthorization().ExcludeFromDescription().WithDisplayName("GraphQL");
        return app;
    }
}
