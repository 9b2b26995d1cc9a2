using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Plaatsingen.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Instroom : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "taakstelling",
                schema: "plaatsingen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    gemeente = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    jaar = table.Column<int>(type: "integer", nullable: false),
                    halfjaar = table.Column<int>(type: "integer", nullable: false),
                    aantal = table.Column<int>(type: "integer", nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_taakstelling", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_taakstelling_gemeente_jaar_halfjaar",
                schema: "plaatsingen",
                table: "taakstelling",
                columns: new[] { "gemeente", "jaar", "halfjaar" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "taakstelling",
                schema: "plaatsingen");
        }
    }
}
