// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Api;
using Inburgering.Inkoop.Host.Ui;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace Inburgering.Inkoop.Host.Rest;

/// <summary>What the OpenAPI document says beside the endpoints themselves.</summary>
internal static class OpenApiDocuments
{
    private const string Scheme = "clientCredentials";

    public static void Configure(OpenApiOptions options)
    {
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, context, _) =>
        {
            var theme = context.ApplicationServices.GetRequiredService<IOptions<ThemaOptions>>().Value;
            var configured = context.ApplicationServices.GetRequiredService<IConfiguration>()["OpenbaarAdres"];
            document.Info = new OpenApiInfo
            {
                Title = "Inburgering.Inkoop",
                Version = RestFace.Version,
                Description = "Bestanden en koppelingen: lijsten, exports, importen en de agenda met sleuteldata. U ziet alleen wat bij uw rol en organisatie hoort. Gegevens in samenhang vraagt u op met GraphQL.",
                Contact = new OpenApiContact { Name = theme.Regio, Email = theme.Contact },
                License = new OpenApiLicense { Name = "EUPL-1.2", Identifier = "EUPL-1.2" },
            };
            document.Servers = [new OpenApiServer { Url = (configured ?? "https://localhost").TrimEnd('/') }];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [Scheme] = new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.OAuth2,
                    Description = "Client credentials: het token is een half uur geldig.",
                    Flows = new OpenApiOAuthFlows { ClientCredentials = new OpenApiOAuthFlow { TokenUrl = new Uri(ApiSignIn.TokenPath, UriKind.Relative), Scopes = new Dictionary<string, string>() } },
                },
            };
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, document)] = [] }];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, _, _) =>
        {
            foreach (var response in (operation.Responses ?? []).Values.OfType<OpenApiResponse>())
            {
                response.Headers = new Dictionary<string, IOpenApiHeader>
                {
                    ["API-Version"] = new OpenApiHeader { Description = "Versie van de interface.", Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
                };
            }

            return Task.CompletedTask;
        });
    }
}
