using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Plaatsingen.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Monitor : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "monitoruitgave",
                schema: "plaatsingen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    gemeente = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    jaar = table.Column<int>(type: "integer", nullable: false),
                    seizoen = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    nummer = table.Column<int>(type: "integer", nullable: false),
                    vastgesteld_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    vastgesteld_door = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    reden = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    inhoud = table.Column<string>(type: "text", nullable: false),
                    vingerafdruk = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_monitoruitgave", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_monitoruitgave_gemeente_jaar_seizoen_nummer",
                schema: "plaatsingen",
                table: "monitoruitgave",
                columns: new[] { "gemeente", "jaar", "seizoen", "nummer" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "monitoruitgave",
                schema: "plaatsingen");
        }
    }
}
