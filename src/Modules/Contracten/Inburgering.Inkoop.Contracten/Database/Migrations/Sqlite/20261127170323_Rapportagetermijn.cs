using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Contracten.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Rapportagetermijn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "rapportagetermijn_dagen",
                table: "contracten_contract",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "rapportagetermijn_dagen",
                table: "contracten_contract");
        }
    }
}
