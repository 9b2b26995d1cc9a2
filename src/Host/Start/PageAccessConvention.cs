// SPDX-License-Identifier: EUPL-1.2

using System.Reflection;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Inburgering.Inkoop.Host.Start;

/// <summary>
/// Who may open a page: what its model says with <see cref="ToegangAttribute"/>, else what its folder says here. A folder that is not
/// in the list is for nobody: the application does not start, so that a forgotten rule shows at once.
/// </summary>
internal sealed class PageAccessConvention : IPageApplicationModelConvention
{
    /// <summary>Roles per folder of Pages; the root folder is for everybody who is signed in.</summary>
    public static IReadOnlyDictionary<string, Rol[]> Mappen { get; } = new Dictionary<string, Rol[]>(StringComparer.Ordinal)
    {
        [""] = [Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer],
        ["Contracten"] = [Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer],
        ["Kwaliteit"] = [Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder, Rol.Beheerder],
        ["Plaatsingen"] = [Rol.Consulent, Rol.Contractmanager, Rol.Aanbieder],
        ["Devices"] = [Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder],
        ["Rapportage"] = [Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer],
        ["Importeren"] = [Rol.Contractmanager, Rol.Beheerder],
        ["Beheer"] = [Rol.Beheerder],
        ["MijnAccount"] = [Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer],
    };

    public void Apply(PageApplicationModel model)
    {
        if (model.ModelType?.GetCustomAttribute<AllowAnonymousAttribute>() is not null)
        {
            model.EndpointMetadata.Add(new AllowAnonymousAttribute());
            return;
        }

        var roles = model.ModelType?.GetCustomAttribute<ToegangAttribute>()?.Rollen ?? FolderRoles(model.ViewEnginePath);
        model.EndpointMetadata.Add(new AuthorizeAttribute { Roles = string.Join(',', roles) });
    }

    private static Rol[] FolderRoles(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var folder = parts.Length > 1 ? parts[0] : "";
        return Mappen.TryGetValue(folder, out var roles)
            ? roles
            : throw new InvalidOperationException($"Page {path}: put its folder in {nameof(PageAccessConvention)} or [Toegang] on its model.");
    }
}
